-- The review log is only ever added to (rows go when their person goes).
CREATE TRIGGER `reviews_are_never_changed` BEFORE UPDATE ON `reviews`
BEGIN
	SELECT RAISE(ABORT, 'reviews are append-only: add a void instead of changing one');
END;
