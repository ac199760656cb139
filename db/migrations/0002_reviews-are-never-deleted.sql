-- A review goes with its person and never alone: when a person's rows cascade, the person is gone already.
CREATE TRIGGER `reviews_are_never_deleted` BEFORE DELETE ON `reviews`
WHEN EXISTS (SELECT 1 FROM `people` WHERE `id` = OLD.`person_id`)
BEGIN
	SELECT RAISE(ABORT, 'reviews are append-only: add a void instead of deleting one');
END;
