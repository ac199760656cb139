CREATE TABLE `exercise_revisions` (
	`exercise` text NOT NULL,
	`revision` integer NOT NULL,
	`lesson` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`exercise`, `revision`),
	FOREIGN KEY (`lesson`) REFERENCES `lessons`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exercise_revisions_lesson` ON `exercise_revisions` (`lesson`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`slug` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`track` text NOT NULL,
	`position` integer NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`provider` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_subject` ON `identities` (`provider`,`subject`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `password_resets_person` ON `password_resets` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`password_hash` text,
	`role` text DEFAULT 'learner' NOT NULL,
	`session_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_name` ON `people` (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (lower("email"));--> statement-breakpoint
CREATE TABLE `settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`rollover_hour` integer NOT NULL,
	`desired_retention` real NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`exercise` text NOT NULL,
	`revision` integer NOT NULL,
	`instance` text NOT NULL,
	`environment` text NOT NULL,
	`prediction` text NOT NULL,
	`confidence` text NOT NULL,
	`hints_used` integer NOT NULL,
	`elapsed_ms` integer NOT NULL,
	`verdict` text NOT NULL,
	`closeness` real NOT NULL,
	`graded_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attempts_person_exercise` ON `attempts` (`person_id`,`exercise`);--> statement-breakpoint
CREATE TABLE `cards` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`due` integer NOT NULL,
	`due_day` text NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`reps` integer NOT NULL,
	`lapses` integer NOT NULL,
	`step` integer NOT NULL,
	`last_review` integer NOT NULL,
	`last_day` text NOT NULL,
	`last_instance` text NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cards_person_due` ON `cards` (`person_id`,`due_day`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`card` text NOT NULL,
	`type` text NOT NULL,
	`attempt` text,
	`rating` text,
	`voids` text,
	`reason` text,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reviews_person_card` ON `reviews` (`person_id`,`card`);--> statement-breakpoint
CREATE INDEX `reviews_person_at` ON `reviews` (`person_id`,`at`);