CREATE TABLE `card_days` (
	`person_id` text NOT NULL,
	`card` text NOT NULL,
	`day` text NOT NULL,
	`tally` text NOT NULL,
	PRIMARY KEY(`person_id`, `card`, `day`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `learner_days` (
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`tally` text NOT NULL,
	PRIMARY KEY(`person_id`, `day`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `parameter_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`weights` text NOT NULL,
	`ratings` integer NOT NULL,
	`loss_before` real NOT NULL,
	`loss_after` real NOT NULL,
	`made_at` integer NOT NULL,
	`adopted_at` integer,
	`dropped_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `parameter_sets_person` ON `parameter_sets` (`person_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`endpoint` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	`trouble` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `push_subscriptions_person` ON `push_subscriptions` (`person_id`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hour` integer NOT NULL,
	`push` integer DEFAULT false NOT NULL,
	`email` integer DEFAULT false NOT NULL,
	`follow_up` integer DEFAULT false NOT NULL,
	`last_day` text,
	`last_follow_up_day` text,
	`email_delivered_at` integer,
	`email_trouble` text,
	`feed_hash` text,
	`feed_read_at` integer,
	`unsubscribe_hash` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_feed` ON `reminders` (`feed_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_unsubscribe` ON `reminders` (`unsubscribe_hash`);--> statement-breakpoint
ALTER TABLE `settings` ADD `new_per_day` integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `reviews_per_day` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `catch_up_per_day` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `fuzz` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `balance` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `weekdays` text DEFAULT '["usual","usual","usual","usual","usual","usual","usual"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `learning_steps` text DEFAULT '["10m"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `relearning_steps` text DEFAULT '["10m"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `target_day` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `reviews_person_seq` ON `reviews` (`person_id`,`seq`);--> statement-breakpoint
-- Entries of before get their numbers once; after that they are append-only again.
DROP TRIGGER `reviews_are_never_changed`;--> statement-breakpoint
UPDATE `reviews` SET `seq` = (SELECT count(*) FROM `reviews` AS `earlier` WHERE `earlier`.`person_id` = `reviews`.`person_id` AND `earlier`.`rowid` <= `reviews`.`rowid`);--> statement-breakpoint
CREATE TRIGGER `reviews_are_never_changed` BEFORE UPDATE ON `reviews`
BEGIN
	SELECT RAISE(ABORT, 'reviews are append-only: add a void instead of changing one');
END;
