ALTER TABLE `cards` ADD `suspended` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `cards` ADD `buried_until` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `interval` integer;--> statement-breakpoint
ALTER TABLE `reviews` ADD `to_day` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `because` text;