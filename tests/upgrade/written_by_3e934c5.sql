-- A database as 3e934c5 left it when its process was killed on Monday 30 November 2026, at 13:04 UTC.
-- The people are made up. They wrote to that version's own bot, in its tests/world.py, from Tuesday 24 November on.
-- What was under way at the end was reached by holding back FakeAdapter.send (olga), by its faults RetryLater (gwen)
-- and Uncertain (tom), and by keeping the Dispatcher from what it had stored (ivy, gil, ida).
-- The rest is what `sqlite3 chatbot.db .dump` says. test_goes_on.py tells who is in the middle of what.
BEGIN TRANSACTION;
CREATE TABLE account (
	id INTEGER NOT NULL,
	network VARCHAR NOT NULL,
	user_id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	handle VARCHAR NOT NULL,
	handle_key VARCHAR NOT NULL,
	locale_hint VARCHAR NOT NULL,
	member_id INTEGER,
	room_id VARCHAR,
	last_seen_at DATETIME,
	reachable BOOLEAN NOT NULL,
	CONSTRAINT pk_account PRIMARY KEY (id),
	CONSTRAINT uq_account_network_user_id UNIQUE (network, user_id),
	CONSTRAINT fk_account_member_id_member FOREIGN KEY(member_id) REFERENCES member (id)
);
INSERT INTO "account" VALUES(1,'telegram','yan','Yan','@yan','yan','',1,'yan','2026-11-30 13:02:00.000000',1);
INSERT INTO "account" VALUES(2,'telegram','zoe','Zoe','@zoe','zoe','',2,'zoe','2026-11-30 13:03:00.000000',1);
INSERT INTO "account" VALUES(3,'telegram','kim','Kim','@kim','kim','',3,'kim','2026-11-30 12:00:20.000000',1);
INSERT INTO "account" VALUES(4,'matrix','lee','Lee','@lee','lee','',4,'lee','2026-11-24 10:00:00.000000',1);
INSERT INTO "account" VALUES(5,'telegram','pia','Pia','@pia','pia','',5,'pia','2026-11-30 12:01:20.000000',1);
INSERT INTO "account" VALUES(6,'telegram','ida','Ida','@ida','ida','',6,'ida','2026-11-30 12:05:20.000000',1);
INSERT INTO "account" VALUES(7,'telegram','vic','Vic','@vic','vic','',7,'vic','2026-11-30 12:02:00.000000',1);
INSERT INTO "account" VALUES(8,'telegram','tai','Tai','@tai','tai','',8,'tai','2026-11-30 12:03:20.000000',1);
INSERT INTO "account" VALUES(9,'telegram','tom','Tom','@tom','tom','',9,'tom','2026-11-30 13:04:20.000000',1);
INSERT INTO "account" VALUES(10,'telegram','ana','Ana','@ana','ana','',10,'ana','2026-11-24 10:00:00.000000',1);
INSERT INTO "account" VALUES(11,'telegram','bo','Bo','@bo','bo','',11,'bo','2026-11-30 13:01:20.000000',1);
INSERT INTO "account" VALUES(12,'telegram','cleo','Cleo','@cleo','cleo','',12,'cleo','2026-11-30 13:01:00.000000',1);
INSERT INTO "account" VALUES(13,'telegram','gus','Gus','@gus','gus','',13,'gus','2026-11-30 12:00:40.000000',1);
INSERT INTO "account" VALUES(14,'telegram','hal','Hal','@hal','hal','',14,'hal','2026-11-30 12:04:00.000000',1);
INSERT INTO "account" VALUES(15,'telegram','uma','Uma','@uma','uma','',15,'uma','2026-11-30 13:00:40.000000',1);
INSERT INTO "account" VALUES(16,'telegram','gil','Gil','@gil','gil','',16,'gil','2026-11-30 12:01:00.000000',1);
INSERT INTO "account" VALUES(17,'telegram','gwen','Gwen','@gwen','gwen','',17,'gwen','2026-11-30 13:04:00.000000',1);
INSERT INTO "account" VALUES(18,'telegram','eva','Eva','@eva','eva','',18,'eva','2026-11-30 12:02:00.000000',1);
INSERT INTO "account" VALUES(19,'telegram','finn','Finn','@finn','finn','',19,'finn','2026-11-30 12:02:00.000000',1);
INSERT INTO "account" VALUES(20,'telegram','dan','Dan','@dan','dan','',20,'dan','2026-11-30 12:04:40.000000',1);
INSERT INTO "account" VALUES(21,'telegram','wes','Wes','@wes','wes','',21,'wes','2026-11-30 12:03:00.000000',1);
INSERT INTO "account" VALUES(22,'matrix','mo','Mo','@mo','mo','',22,'mo','2026-11-30 12:02:00.000000',1);
INSERT INTO "account" VALUES(23,'telegram','ned','Ned','@ned','ned','',23,'ned','2026-11-30 13:00:20.000000',1);
INSERT INTO "account" VALUES(24,'telegram','jon','Jon','@jon','jon','',24,'jon','2026-11-30 12:03:40.000000',1);
INSERT INTO "account" VALUES(25,'telegram','abe','Abe','@abe','abe','',25,'abe','2026-11-30 12:04:40.000000',1);
INSERT INTO "account" VALUES(26,'email','uma@example.net','','','','',NULL,'uma@example.net',NULL,1);
INSERT INTO "account" VALUES(27,'matrix','bo_m','Bo','@bo_m','bo_m','',NULL,'bo_m','2026-11-30 13:01:40.000000',1);
INSERT INTO "account" VALUES(28,'telegram','sam1','Sam Long','@sam1','sam1','',26,'sam1','2026-11-30 13:02:20.000000',1);
INSERT INTO "account" VALUES(29,'telegram','sam2','Sam Short','@sam2','sam2','',27,'sam2','2026-11-30 13:02:20.000000',1);
INSERT INTO "account" VALUES(30,'matrix','nia','Nia','@nia','nia','es',28,'nia','2026-11-30 13:03:20.000000',1);
INSERT INTO "account" VALUES(31,'telegram','hugo','Hugo','@hugo','hugo','',NULL,'hugo','2026-11-30 13:03:40.000000',1);
INSERT INTO "account" VALUES(32,'telegram','olga','Olga','@olga','olga','',29,'olga','2026-11-30 13:04:20.000000',1);
CREATE TABLE activity (
	id INTEGER NOT NULL,
	member_id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	held_on DATE NOT NULL,
	title VARCHAR NOT NULL,
	details JSON NOT NULL,
	questions JSON NOT NULL,
	state VARCHAR NOT NULL,
	reported_at DATETIME NOT NULL,
	due_at DATETIME NOT NULL,
	asked_at DATETIME,
	asked_id INTEGER,
	edited_at DATETIME,
	reminded_at DATETIME,
	decided_by_id INTEGER,
	decided_at DATETIME,
	reason VARCHAR NOT NULL,
	CONSTRAINT pk_activity PRIMARY KEY (id),
	CONSTRAINT fk_activity_member_id_member FOREIGN KEY(member_id) REFERENCES member (id),
	CONSTRAINT fk_activity_asked_id_member FOREIGN KEY(asked_id) REFERENCES member (id),
	CONSTRAINT fk_activity_decided_by_id_member FOREIGN KEY(decided_by_id) REFERENCES member (id)
);
INSERT INTO "activity" VALUES(1,13,'organised','2026-11-20','Meetup in Lima','{"attendees": 40}','[]','reported','2026-11-30 12:00:40.000000','2026-12-14 12:00:40.000000','2026-11-30 12:00:40.000000',5,NULL,NULL,NULL,NULL,'');
INSERT INTO "activity" VALUES(2,16,'organised','2026-11-21','A guide','{}','[]','reported','2026-11-30 12:01:00.000000','2026-12-14 12:01:00.000000','2026-11-30 12:01:00.000000',5,NULL,NULL,NULL,NULL,'');
INSERT INTO "activity" VALUES(3,17,'attended','2026-11-22','A talk','{}','[]','reported','2026-11-30 12:01:40.000000','2026-12-14 12:01:40.000000','2026-11-30 12:01:40.000000',5,NULL,NULL,NULL,NULL,'');
INSERT INTO "activity" VALUES(4,25,'attended','2026-05-01','Evening 0','{}','[]','confirmed','2026-08-16 10:00:00.000000','2026-08-26 10:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "activity" VALUES(5,25,'attended','2026-05-02','Evening 1','{}','[]','confirmed','2026-08-16 10:00:00.000000','2026-08-26 10:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "activity" VALUES(6,25,'attended','2026-05-03','Evening 2','{}','[]','confirmed','2026-08-16 10:00:00.000000','2026-08-26 10:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,'');
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO "alembic_version" VALUES('7c0d5e93b2f8');
CREATE TABLE awaited_account (
	id INTEGER NOT NULL,
	network VARCHAR NOT NULL,
	"key" VARCHAR NOT NULL,
	member_id INTEGER NOT NULL,
	CONSTRAINT pk_awaited_account PRIMARY KEY (id),
	CONSTRAINT uq_awaited_account_network_key UNIQUE (network, "key"),
	CONSTRAINT fk_awaited_account_member_id_member FOREIGN KEY(member_id) REFERENCES member (id)
);
CREATE TABLE backup (
	id INTEGER NOT NULL,
	mentor_id INTEGER NOT NULL,
	stand_in_id INTEGER NOT NULL,
	state VARCHAR NOT NULL,
	asked_at DATETIME NOT NULL,
	answered_at DATETIME,
	told VARCHAR NOT NULL,
	CONSTRAINT pk_backup PRIMARY KEY (id),
	CONSTRAINT fk_backup_mentor_id_member FOREIGN KEY(mentor_id) REFERENCES member (id),
	CONSTRAINT fk_backup_stand_in_id_member FOREIGN KEY(stand_in_id) REFERENCES member (id)
);
INSERT INTO "backup" VALUES(1,6,22,'asked','2026-11-30 12:05:20.000000',NULL,'');
CREATE TABLE change (
	id INTEGER NOT NULL,
	mentee_id INTEGER NOT NULL,
	old_id INTEGER NOT NULL,
	new_id INTEGER NOT NULL,
	cause VARCHAR DEFAULT 'asked' NOT NULL,
	reason VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	asked_at DATETIME NOT NULL,
	due_at DATETIME NOT NULL,
	CONSTRAINT pk_change PRIMARY KEY (id),
	CONSTRAINT fk_change_mentee_id_member FOREIGN KEY(mentee_id) REFERENCES member (id),
	CONSTRAINT fk_change_old_id_member FOREIGN KEY(old_id) REFERENCES member (id),
	CONSTRAINT fk_change_new_id_member FOREIGN KEY(new_id) REFERENCES member (id)
);
INSERT INTO "change" VALUES(1,14,6,24,'asked','we rarely find time','open','2026-11-30 12:04:00.000000','2026-12-07 12:04:00.000000');
CREATE TABLE check_in (
	id INTEGER NOT NULL,
	prompt_id INTEGER NOT NULL,
	pair_id INTEGER NOT NULL,
	asked_at DATETIME,
	answer VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	answered_at DATETIME,
	missed BOOLEAN NOT NULL,
	CONSTRAINT pk_check_in PRIMARY KEY (id),
	CONSTRAINT uq_check_in_prompt_id_pair_id UNIQUE (prompt_id, pair_id),
	CONSTRAINT fk_check_in_prompt_id_prompt FOREIGN KEY(prompt_id) REFERENCES prompt (id),
	CONSTRAINT fk_check_in_pair_id_pair FOREIGN KEY(pair_id) REFERENCES pair (id)
);
INSERT INTO "check_in" VALUES(1,6,8,'2026-11-26 10:00:00.000000','','',NULL,1);
INSERT INTO "check_in" VALUES(2,9,7,'2026-11-30 09:00:00.000000','','',NULL,0);
INSERT INTO "check_in" VALUES(3,10,1,'2026-11-30 09:00:00.000000','help','','2026-11-30 12:00:20.000000',0);
INSERT INTO "check_in" VALUES(4,10,2,NULL,'','',NULL,0);
INSERT INTO "check_in" VALUES(5,11,3,'2026-11-30 09:00:00.000000','','',NULL,0);
INSERT INTO "check_in" VALUES(6,12,4,'2026-11-30 09:00:00.000000','','',NULL,0);
INSERT INTO "check_in" VALUES(7,12,5,NULL,'','',NULL,0);
INSERT INTO "check_in" VALUES(8,12,6,NULL,'','',NULL,0);
INSERT INTO "check_in" VALUES(9,13,9,'2026-11-30 09:00:00.000000','good','','2026-11-30 12:03:20.000000',0);
INSERT INTO "check_in" VALUES(10,14,8,'2026-11-30 09:00:00.000000','','',NULL,0);
CREATE TABLE council_item (
	id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	subject_id INTEGER NOT NULL,
	other_id INTEGER,
	note VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	opened_at DATETIME NOT NULL,
	councillor_id INTEGER,
	due_at DATETIME NOT NULL,
	told_at DATETIME,
	passed_on INTEGER NOT NULL,
	claimed_at DATETIME,
	decision VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	decided_by_id INTEGER,
	resolved_at DATETIME,
	CONSTRAINT pk_council_item PRIMARY KEY (id),
	CONSTRAINT fk_council_item_subject_id_member FOREIGN KEY(subject_id) REFERENCES member (id),
	CONSTRAINT fk_council_item_other_id_member FOREIGN KEY(other_id) REFERENCES member (id),
	CONSTRAINT fk_council_item_councillor_id_member FOREIGN KEY(councillor_id) REFERENCES member (id),
	CONSTRAINT fk_council_item_decided_by_id_member FOREIGN KEY(decided_by_id) REFERENCES member (id)
);
INSERT INTO "council_item" VALUES(1,'help_wanted',10,3,'','open','2026-11-30 12:00:20.000000',1,'2026-12-02 12:00:20.000000','2026-11-30 12:00:20.000000',0,NULL,'','',NULL,NULL);
INSERT INTO "council_item" VALUES(2,'application',25,NULL,'I would like to give back what I was given','open','2026-11-30 12:05:00.000000',2,'2026-12-07 12:05:00.000000','2026-11-30 12:05:00.000000',0,NULL,'','',NULL,NULL);
CREATE TABLE cursor (
	network VARCHAR NOT NULL,
	value VARCHAR,
	CONSTRAINT pk_cursor PRIMARY KEY (network)
);
INSERT INTO "cursor" VALUES('telegram','32');
INSERT INTO "cursor" VALUES('matrix','2');
CREATE TABLE dialogue (
	id INTEGER NOT NULL,
	network VARCHAR NOT NULL,
	user_id VARCHAR NOT NULL,
	room_id VARCHAR NOT NULL,
	thread_id VARCHAR,
	command VARCHAR NOT NULL,
	given JSON NOT NULL,
	field VARCHAR NOT NULL,
	version VARCHAR NOT NULL,
	expires_at DATETIME NOT NULL,
	CONSTRAINT pk_dialogue PRIMARY KEY (id),
	CONSTRAINT uq_dialogue_network_user_id_room_id UNIQUE (network, user_id, room_id)
);
INSERT INTO "dialogue" VALUES(1,'telegram','kim','kim',NULL,'checkin','{"window": 10, "pair": 1}','note','5a268308','2026-12-01 12:00:20.000000');
INSERT INTO "dialogue" VALUES(2,'telegram','pia','pia',NULL,'reject','{"number": 2}','reason','c61f41f1','2026-12-01 12:01:20.000000');
INSERT INTO "dialogue" VALUES(3,'telegram','tai','tai',NULL,'step_down','{}','sure','a93d1bf5','2026-12-01 12:03:40.000000');
INSERT INTO "dialogue" VALUES(4,'telegram','dan','dan',NULL,'request_mentor','{}','purpose','06cde813','2026-12-01 12:04:40.000000');
INSERT INTO "dialogue" VALUES(5,'telegram','uma','uma',NULL,'profile','{"field": "email"}','value','7902aebc','2026-12-01 13:00:40.000000');
INSERT INTO "dialogue" VALUES(6,'telegram','yan','yan',NULL,'appoint','{}','person','95ec8d06','2026-12-01 13:02:00.000000');
INSERT INTO "dialogue" VALUES(7,'telegram','zoe','zoe',NULL,'assign','{"mentee": {"id": 20, "name": "Dan"}}','mentor','d8fe29f3','2026-12-01 13:03:00.000000');
CREATE TABLE digest (
	week VARCHAR NOT NULL,
	sent_at DATETIME NOT NULL,
	CONSTRAINT pk_digest PRIMARY KEY (week)
);
INSERT INTO "digest" VALUES('2026-W49','2026-11-30 09:00:00.000000');
CREATE TABLE inbox (
	id INTEGER NOT NULL,
	network VARCHAR NOT NULL,
	event_id VARCHAR NOT NULL,
	message JSON,
	state VARCHAR NOT NULL,
	received_at DATETIME NOT NULL,
	CONSTRAINT pk_inbox PRIMARY KEY (id),
	CONSTRAINT uq_inbox_network_event_id UNIQUE (network, event_id)
);
INSERT INTO "inbox" VALUES(1,'telegram','e1',NULL,'done','2026-11-30 12:00:20.000000');
INSERT INTO "inbox" VALUES(2,'telegram','e2',NULL,'done','2026-11-30 12:00:40.000000');
INSERT INTO "inbox" VALUES(3,'telegram','e3',NULL,'done','2026-11-30 12:01:00.000000');
INSERT INTO "inbox" VALUES(4,'telegram','e4',NULL,'done','2026-11-30 12:01:20.000000');
INSERT INTO "inbox" VALUES(5,'telegram','e5',NULL,'done','2026-11-30 12:01:40.000000');
INSERT INTO "inbox" VALUES(6,'telegram','e6',NULL,'done','2026-11-30 12:02:00.000000');
INSERT INTO "inbox" VALUES(7,'telegram','e7',NULL,'done','2026-11-30 12:02:20.000000');
INSERT INTO "inbox" VALUES(8,'telegram','e8',NULL,'done','2026-11-30 12:02:40.000000');
INSERT INTO "inbox" VALUES(9,'telegram','e9',NULL,'done','2026-11-30 12:03:00.000000');
INSERT INTO "inbox" VALUES(10,'telegram','e10',NULL,'done','2026-11-30 12:03:20.000000');
INSERT INTO "inbox" VALUES(11,'telegram','e11',NULL,'done','2026-11-30 12:03:40.000000');
INSERT INTO "inbox" VALUES(12,'telegram','e12',NULL,'done','2026-11-30 12:04:00.000000');
INSERT INTO "inbox" VALUES(13,'telegram','e13',NULL,'done','2026-11-30 12:04:20.000000');
INSERT INTO "inbox" VALUES(14,'telegram','e14',NULL,'done','2026-11-30 12:04:40.000000');
INSERT INTO "inbox" VALUES(15,'telegram','e15',NULL,'done','2026-11-30 12:05:00.000000');
INSERT INTO "inbox" VALUES(16,'telegram','e16',NULL,'done','2026-11-30 12:05:20.000000');
INSERT INTO "inbox" VALUES(17,'telegram','e17',NULL,'done','2026-11-30 13:00:20.000000');
INSERT INTO "inbox" VALUES(18,'telegram','e18',NULL,'done','2026-11-30 13:00:40.000000');
INSERT INTO "inbox" VALUES(19,'telegram','e19',NULL,'done','2026-11-30 13:01:00.000000');
INSERT INTO "inbox" VALUES(20,'telegram','e20',NULL,'done','2026-11-30 13:01:20.000000');
INSERT INTO "inbox" VALUES(21,'matrix','e21',NULL,'done','2026-11-30 13:01:40.000000');
INSERT INTO "inbox" VALUES(22,'telegram','e22',NULL,'done','2026-11-30 13:02:00.000000');
INSERT INTO "inbox" VALUES(23,'telegram','e23',NULL,'done','2026-11-30 13:02:20.000000');
INSERT INTO "inbox" VALUES(24,'telegram','e24',NULL,'done','2026-11-30 13:02:40.000000');
INSERT INTO "inbox" VALUES(25,'telegram','e25',NULL,'done','2026-11-30 13:03:00.000000');
INSERT INTO "inbox" VALUES(26,'matrix','e26',NULL,'done','2026-11-30 13:03:20.000000');
INSERT INTO "inbox" VALUES(27,'telegram','e27',NULL,'done','2026-11-30 13:03:40.000000');
INSERT INTO "inbox" VALUES(28,'telegram','e28',NULL,'done','2026-11-30 13:04:00.000000');
INSERT INTO "inbox" VALUES(29,'telegram','e29',NULL,'done','2026-11-30 13:04:20.000000');
INSERT INTO "inbox" VALUES(30,'telegram','e30',NULL,'done','2026-11-30 13:04:20.000000');
INSERT INTO "inbox" VALUES(31,'telegram','e31',NULL,'done','2026-11-30 13:04:20.000000');
INSERT INTO "inbox" VALUES(32,'telegram','e32','{"event_id": "e32", "sender": {"network": "telegram", "user_id": "ivy"}, "conversation": {"network": "telegram", "room_id": "ivy", "thread_id": null}, "text": "start", "sent_at": "2026-11-30T13:04:20+00:00", "direct": true, "choice": null, "about": null, "edited": false, "sender_name": "Ivy", "sender_handle": "@ivy", "locale_hint": "es", "kind": "written", "once": false}','pending','2026-11-30 13:04:20.000000');
INSERT INTO "inbox" VALUES(33,'telegram','e33','{"event_id": "e33", "sender": {"network": "telegram", "user_id": "gil"}, "conversation": {"network": "telegram", "room_id": "gil", "thread_id": null}, "text": "my_mentor", "sent_at": "2026-11-30T13:04:20+00:00", "direct": true, "choice": null, "about": null, "edited": false, "sender_name": "Gil", "sender_handle": "@gil", "locale_hint": null, "kind": "written", "once": false}','pending','2026-11-30 13:04:20.000000');
INSERT INTO "inbox" VALUES(34,'telegram','e34','{"event_id": "e34", "sender": {"network": "telegram", "user_id": "ida"}, "conversation": {"network": "telegram", "room_id": "ida", "thread_id": null}, "text": "mentees", "sent_at": "2026-11-30T13:04:20+00:00", "direct": true, "choice": null, "about": null, "edited": false, "sender_name": "Ida", "sender_handle": "@ida", "locale_hint": null, "kind": "written", "once": false}','pending','2026-11-30 13:04:20.000000');
CREATE TABLE link (
	id INTEGER NOT NULL,
	member_id INTEGER NOT NULL,
	account_id INTEGER NOT NULL,
	chosen JSON NOT NULL,
	expires_at DATETIME NOT NULL,
	CONSTRAINT pk_link PRIMARY KEY (id),
	CONSTRAINT fk_link_member_id_member FOREIGN KEY(member_id) REFERENCES member (id),
	CONSTRAINT uq_link_account_id UNIQUE (account_id),
	CONSTRAINT fk_link_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "link" VALUES(1,11,27,'{}','2026-11-30 13:11:40.000000');
CREATE TABLE member (
	id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	name_key VARCHAR NOT NULL,
	locale VARCHAR NOT NULL,
	timezone VARCHAR NOT NULL,
	country VARCHAR NOT NULL,
	languages JSON NOT NULL,
	interests JSON NOT NULL,
	email VARCHAR NOT NULL,
	share_handle BOOLEAN,
	joined_on DATE NOT NULL,
	joined_words VARCHAR DEFAULT '' NOT NULL,
	joined_source VARCHAR NOT NULL,
	capacity INTEGER,
	away_from DATE,
	away_until DATE,
	last_offer_at DATETIME,
	last_item_at DATETIME,
	agreed_at DATETIME,
	last_active_on DATE,
	created_at DATETIME NOT NULL,
	mentee_since DATETIME,
	mentor_since DATETIME,
	council_since DATETIME,
	CONSTRAINT pk_member PRIMARY KEY (id)
);
INSERT INTO "member" VALUES(1,'Yan','yan','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,'2026-11-30 12:00:20.000000',NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,NULL,'2026-11-24 10:00:00.000000');
INSERT INTO "member" VALUES(2,'Zoe','zoe','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,'2026-11-30 12:05:00.000000',NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,NULL,'2026-11-24 10:00:00.000000');
INSERT INTO "member" VALUES(3,'Kim','kim','en','UTC','','[]','[]','',1,'2026-11-24','','first_contact',2,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,'2026-11-24 10:00:00.000000',NULL);
INSERT INTO "member" VALUES(4,'Lee','lee','es','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',1,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,'2026-11-24 10:00:00.000000',NULL);
INSERT INTO "member" VALUES(5,'Pia','pia','en','UTC','','[]','[]','',1,'2026-11-24','','first_contact',3,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,'2026-11-24 10:00:00.000000',NULL);
INSERT INTO "member" VALUES(6,'Ida','ida','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',1,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,'2026-11-24 10:00:00.000000',NULL);
INSERT INTO "member" VALUES(7,'Vic','vic','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',1,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,'2026-09-02 10:00:00.000000',NULL);
INSERT INTO "member" VALUES(8,'Tai','tai','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',1,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000',NULL,'2026-11-24 10:00:00.000000',NULL);
INSERT INTO "member" VALUES(9,'Tom','tom','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(10,'Ana','ana','en','UTC','','[]','[]','',1,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(11,'Bo','bo','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(12,'Cleo','cleo','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(13,'Gus','gus','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(14,'Hal','hal','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(15,'Uma','uma','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-24','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(16,'Gil','gil','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(17,'Gwen','gwen','en','UTC','','[]','[]','',NULL,'2026-11-24','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(18,'Eva','eva','en','UTC','','[]','[]','',0,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 12:02:00.000000','2026-11-30 12:02:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(19,'Finn','finn','en','Asia/Tokyo','','[]','[]','',NULL,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 12:02:00.000000','2026-11-30 12:02:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(20,'Dan','dan','en','UTC','','[]','[]','',0,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 12:02:00.000000','2026-11-30 12:02:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(21,'Wes','wes','en','UTC','','[]','[]','',0,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 12:02:00.000000','2026-11-30 12:02:00.000000',NULL,NULL);
INSERT INTO "member" VALUES(22,'Mo','mo','en','UTC','','[]','[]','',1,'2026-11-30','','first_contact',1,NULL,NULL,'2026-11-30 12:02:20.000000',NULL,NULL,'2026-11-30','2026-11-30 12:02:00.000000',NULL,'2026-11-30 12:02:00.000000',NULL);
INSERT INTO "member" VALUES(23,'Ned','ned','en','UTC','','[]','[]','',NULL,'2026-11-30','','first_contact',1,NULL,NULL,'2026-11-30 12:02:40.000000',NULL,NULL,'2026-11-30','2026-11-30 12:02:20.000000',NULL,'2026-11-30 12:02:20.000000',NULL);
INSERT INTO "member" VALUES(24,'Jon','jon','en','UTC','','[]','[]','',NULL,'2026-11-30','','first_contact',1,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 12:03:40.000000',NULL,'2026-11-30 12:03:40.000000',NULL);
INSERT INTO "member" VALUES(25,'Abe','abe','en','UTC','','[]','[]','',NULL,'2024-01-01','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 12:04:40.000000','2026-11-30 12:04:40.000000',NULL,NULL);
INSERT INTO "member" VALUES(26,'Sam Long','sam long','en','UTC','','[]','[]','',NULL,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 13:02:20.000000','2026-11-30 13:02:20.000000',NULL,NULL);
INSERT INTO "member" VALUES(27,'Sam Short','sam short','en','UTC','','[]','[]','',NULL,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 13:02:20.000000','2026-11-30 13:02:20.000000',NULL,NULL);
INSERT INTO "member" VALUES(28,'Nia','nia','es','UTC','','[]','[]','',NULL,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 13:03:20.000000','2026-11-30 13:03:20.000000',NULL,NULL);
INSERT INTO "member" VALUES(29,'Olga','olga','en','UTC','Peru','[]','[]','',NULL,'2026-11-30','','first_contact',NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-30','2026-11-30 13:04:20.000000','2026-11-30 13:04:20.000000',NULL,NULL);
CREATE TABLE moved_room (
	network VARCHAR NOT NULL,
	old_id VARCHAR NOT NULL,
	new_id VARCHAR NOT NULL,
	CONSTRAINT pk_moved_room PRIMARY KEY (network, old_id)
);
CREATE TABLE offer (
	id INTEGER NOT NULL,
	request_id INTEGER NOT NULL,
	mentor_id INTEGER NOT NULL,
	state VARCHAR NOT NULL,
	offered_at DATETIME NOT NULL,
	expires_at DATETIME NOT NULL,
	answered_at DATETIME,
	reason VARCHAR NOT NULL,
	CONSTRAINT pk_offer PRIMARY KEY (id),
	CONSTRAINT fk_offer_request_id_request FOREIGN KEY(request_id) REFERENCES request (id),
	CONSTRAINT fk_offer_mentor_id_member FOREIGN KEY(mentor_id) REFERENCES member (id)
);
INSERT INTO "offer" VALUES(1,1,22,'open','2026-11-30 12:02:20.000000','2026-12-03 12:02:20.000000',NULL,'');
INSERT INTO "offer" VALUES(2,2,23,'accepted','2026-11-30 12:02:40.000000','2026-12-03 12:02:40.000000','2026-11-30 13:00:20.000000','');
CREATE TABLE offered_menus (
	network VARCHAR NOT NULL,
	fingerprint VARCHAR NOT NULL,
	CONSTRAINT pk_offered_menus PRIMARY KEY (network)
);
INSERT INTO "offered_menus" VALUES('telegram','d9bd30c28deb0cc7cdc63983a49f9f8c557f7e6187317af67207ba44457c6b15');
CREATE TABLE one_time_code (
	id INTEGER NOT NULL,
	purpose VARCHAR NOT NULL,
	hash VARCHAR NOT NULL,
	member_id INTEGER NOT NULL,
	detail VARCHAR NOT NULL,
	expires_at DATETIME NOT NULL,
	CONSTRAINT pk_one_time_code PRIMARY KEY (id),
	CONSTRAINT uq_one_time_code_hash UNIQUE (hash),
	CONSTRAINT fk_one_time_code_member_id_member FOREIGN KEY(member_id) REFERENCES member (id)
);
INSERT INTO "one_time_code" VALUES(1,'email','4ba135ba709c47b54049c979bbd7ed63a437d94fbcb1286dfea61cb1cc5dfd9b',15,'uma@example.net','2026-11-30 14:00:40.000000');
INSERT INTO "one_time_code" VALUES(2,'link','374140f4415568b7ba75784af840315cfbc896374d19fb3ac48c448c95529ba6',12,'','2026-11-30 13:11:00.000000');
CREATE TABLE outbox (
	id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	network VARCHAR NOT NULL,
	member_id INTEGER,
	user_id VARCHAR,
	room_id VARCHAR,
	thread_id VARCHAR,
	text VARCHAR NOT NULL,
	buttons JSON NOT NULL,
	secret VARCHAR NOT NULL,
	chart JSON,
	menu JSON,
	replaces VARCHAR,
	reply_to VARCHAR,
	state VARCHAR NOT NULL,
	attempts INTEGER NOT NULL,
	not_before DATETIME,
	topic VARCHAR DEFAULT '' NOT NULL,
	message_id VARCHAR,
	quiet_in VARCHAR,
	due_at DATETIME NOT NULL,
	sent_at DATETIME,
	answered_at DATETIME,
	CONSTRAINT pk_outbox PRIMARY KEY (id)
);
INSERT INTO "outbox" VALUES(1,'menu','telegram',NULL,NULL,NULL,NULL,'','[]','',NULL,'{"commands": [["link", "use one membership from several networks"], ["start", "join, or be greeted"], ["cancel", "stop what I was asking"], ["profile", "see what I know about you, or change it"], ["handover", "say whether a change of mentor is fine with you"], ["report", "tell what you did for the programme"], ["activities", "see what you reported, and how it stands"], ["answer", "answer a question about your activity"], ["edit", "add to an activity of yours, or change it, until it is confirmed"], ["status", "see how things stand"], ["help", "see what I can do"]], "locale": null}',NULL,NULL,'sent',0,NULL,'',NULL,NULL,'2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(2,'menu','telegram',NULL,NULL,NULL,NULL,'','[]','',NULL,'{"commands": [["link", "usar una sola cuenta de miembro desde varias redes"], ["start", "unirte, o que te salude"], ["cancel", "dejar lo que te estaba preguntando"], ["profile", "ver lo que s\u00e9 de ti, o cambiarlo"], ["handover", "decir si un cambio de mentor te parece bien"], ["report", "contar lo que hiciste por el programa"], ["activities", "ver lo que contaste y c\u00f3mo va"], ["answer", "responder a una pregunta sobre tu actividad"], ["edit", "completar o cambiar una actividad tuya hasta que se confirme"], ["status", "ver c\u00f3mo va todo"], ["help", "ver qu\u00e9 puedo hacer"]], "locale": "es"}',NULL,NULL,'sent',0,NULL,'',NULL,NULL,'2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(3,'message','telegram',7,'vic','vic',NULL,'A quick check-in.

How is it going with **Uma**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 6, "pair": 8}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 6, "pair": 8}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 6, "pair": 8}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 6, "pair": 8}, "field": ""}]','FIb-4_-6dR35',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m1','UTC','2026-11-24 10:00:00.000000','2026-11-24 10:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(4,'message','telegram',7,'vic','vic',NULL,'Are you still active as a mentor? Any answer is fine.','[{"label": "Yes", "command": "active", "args": {"answer": "yes"}, "field": ""}, {"label": "Away", "command": "active", "args": {"answer": "away"}, "field": ""}, {"label": "Step down", "command": "active", "args": {"answer": "step_down"}, "field": ""}]','1pCmxkkyrlyf',NULL,NULL,NULL,NULL,'sent',0,NULL,'still_active:7','m2','UTC','2026-11-25 10:00:00.000000','2026-11-25 10:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(5,'message','telegram',7,'vic','vic',NULL,'Just a reminder, no hurry. Still open: Uma.

How is it going with **Uma**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 6, "pair": 8}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 6, "pair": 8}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 6, "pair": 8}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 6, "pair": 8}, "field": ""}]','oCA_xvcH-BYW',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m3','UTC','2026-11-26 10:00:00.000000','2026-11-26 10:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(6,'message','telegram',15,'uma','uma',NULL,'When did you last hear from **Vic**? One tap is enough. Your mentor does not see the answer, the council can.','[{"label": "In the last week", "command": "heard", "args": {"answer": "week", "asked": 8}, "field": ""}, {"label": "In the last month", "command": "heard", "args": {"answer": "month", "asked": 8}, "field": ""}, {"label": "Longer ago", "command": "heard", "args": {"answer": "longer", "asked": 8}, "field": ""}, {"label": "Skip", "command": "heard", "args": {"answer": "skip", "asked": 8}, "field": ""}]','ZgZZaLqO-eTl',NULL,NULL,NULL,NULL,'sent',0,NULL,'last_contact:8','m4','UTC','2026-11-27 10:00:00.000000','2026-11-27 10:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(7,'message','telegram',NULL,NULL,'council',NULL,'**This week in the programme, 30 Nov 2026**
- Decisions: nothing waits; 0 decided last week
- Waiting for a mentor: 0
- Silent mentors: 0
- Activities not confirmed in time: 0','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m5',NULL,'2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(8,'message','telegram',6,'ida','ida',NULL,'A quick check-in.

How is it going with **Hal**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 9, "pair": 7}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 9, "pair": 7}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 9, "pair": 7}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 9, "pair": 7}, "field": ""}]','iYwxtVwws-HH',NULL,NULL,NULL,NULL,'sent',0,NULL,'check_in:2','m6','UTC','2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(9,'message','telegram',3,'kim','kim',NULL,'A quick check-in about 2 of your mentees, one after the other.

How is it going with **Ana**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 10, "pair": 1}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 10, "pair": 1}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 10, "pair": 1}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 10, "pair": 1}, "field": ""}]','3VYEH3lD7Flt',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m7','UTC','2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(10,'message','matrix',4,'lee','lee',NULL,'Una consulta breve.

¿Cómo va todo con **Cleo**?','[{"label": "Todo bien", "command": "checkin", "args": {"answer": "good", "window": 11, "pair": 3}, "field": ""}, {"label": "Necesita ayuda", "command": "checkin", "args": {"answer": "help", "window": 11, "pair": 3}, "field": ""}, {"label": "Sin contacto", "command": "checkin", "args": {"answer": "nocontact", "window": 11, "pair": 3}, "field": ""}, {"label": "Saltar", "command": "checkin", "args": {"answer": "skip", "window": 11, "pair": 3}, "field": ""}]','UlDma_zmg3Fc',NULL,NULL,NULL,NULL,'sent',0,NULL,'check_in:5','m1','UTC','2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(11,'message','telegram',5,'pia','pia',NULL,'A quick check-in about 3 of your mentees, one after the other.

How is it going with **Gus**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 12, "pair": 4}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 12, "pair": 4}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 12, "pair": 4}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 12, "pair": 4}, "field": ""}]','tYzueU80gYpn',NULL,NULL,NULL,NULL,'sent',0,NULL,'check_in:6','m8','UTC','2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(12,'message','telegram',8,'tai','tai',NULL,'A quick check-in.

How is it going with **Tom**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 13, "pair": 9}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 13, "pair": 9}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 13, "pair": 9}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 13, "pair": 9}, "field": ""}]','ZxoDq7Yyb62g',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m9','UTC','2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(13,'message','telegram',7,'vic','vic',NULL,'A quick check-in.

How is it going with **Uma**?','[{"label": "All good", "command": "checkin", "args": {"answer": "good", "window": 14, "pair": 8}, "field": ""}, {"label": "Needs help", "command": "checkin", "args": {"answer": "help", "window": 14, "pair": 8}, "field": ""}, {"label": "No contact", "command": "checkin", "args": {"answer": "nocontact", "window": 14, "pair": 8}, "field": ""}, {"label": "Skip", "command": "checkin", "args": {"answer": "skip", "window": 14, "pair": 8}, "field": ""}]','FBvO4DZuoiRn',NULL,NULL,NULL,NULL,'sent',0,NULL,'check_in:10','m10','UTC','2026-11-30 09:00:00.000000','2026-11-30 09:00:00.000000',NULL);
INSERT INTO "outbox" VALUES(14,'message','telegram',NULL,'kim','kim',NULL,'A quick check-in about 2 of your mentees, one after the other.

How is it going with **Ana**?

✓ **Needs help**','[]','',NULL,NULL,'m7',NULL,'sent',0,NULL,'','m7',NULL,'2026-11-30 12:00:20.000000','2026-11-30 12:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(15,'message','telegram',1,'yan','yan',NULL,'**#1** Ana needs help

Please see to it that somebody talks with Ana soon. `status Ana` shows more.
Please decide by Wed 2 Dec, 12:00.','[{"label": "Taken care of", "command": "resolve", "args": {"item": 1, "decision": "done"}, "field": ""}]','sqGZOBhweKSi',NULL,NULL,NULL,NULL,'sent',0,NULL,'decision:1','m12','UTC','2026-11-30 12:00:20.000000','2026-11-30 12:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(16,'message','telegram',NULL,NULL,'council',NULL,'**Ana** needs help, says Kim, who looks after them.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m13',NULL,'2026-11-30 12:00:20.000000','2026-11-30 12:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(17,'message','telegram',3,'kim','kim',NULL,'Noted. **Ana**: Needs help.

What would help Ana? A few words are enough. Only the council can read them.','[{"label": "No note", "command": "checkin", "args": {"note": "", "window": 10, "pair": 1}, "field": ""}]','lm6PWja2DZOg',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m14',NULL,'2026-11-30 12:00:20.000000','2026-11-30 12:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(18,'message','telegram',13,'gus','gus',NULL,'Thank you, this is noted:

**#1 Meetup in Lima**
Organised · 20 Nov 2026 · Gus
- Attendees: 40

Pia confirms it, by 14 Dec 2026.
You can add more with the buttons, all optional, or in one line: `edit attendees=40; link=https://example.org`','[{"label": "Outcome", "command": "edit", "args": {"number": 1, "detail": "outcome"}, "field": ""}, {"label": "Link", "command": "edit", "args": {"number": 1, "detail": "link"}, "field": ""}, {"label": "Budget", "command": "edit", "args": {"number": 1, "detail": "budget"}, "field": ""}, {"label": "Swag", "command": "edit", "args": {"number": 1, "detail": "swag"}, "field": ""}]','ZXnbQMAmSxlj',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m15',NULL,'2026-11-30 12:00:40.000000','2026-11-30 12:00:40.000000',NULL);
INSERT INTO "outbox" VALUES(19,'message','telegram',5,'pia','pia',NULL,'Gus reported an activity. Did it take place like this?

**#1 Meetup in Lima**
Organised · 20 Nov 2026 · Gus
- Attendees: 40

Please decide by 14 Dec 2026.','[{"label": "Confirm", "command": "confirm", "args": {"number": 1}, "field": ""}, {"label": "Ask for more", "command": "ask_more", "args": {"number": 1}, "field": ""}, {"label": "Reject", "command": "reject", "args": {"number": 1}, "field": ""}]','hG31QG-aLeBO',NULL,NULL,NULL,NULL,'sent',0,NULL,'confirmation:1','m16','UTC','2026-11-30 12:00:40.000000','2026-11-30 12:00:40.000000',NULL);
INSERT INTO "outbox" VALUES(20,'message','telegram',16,'gil','gil',NULL,'Thank you, this is noted:

**#2 A guide**
Organised · 21 Nov 2026 · Gil

Pia confirms it, by 14 Dec 2026.
You can add more with the buttons, all optional, or in one line: `edit attendees=40; link=https://example.org`','[{"label": "Attendees", "command": "edit", "args": {"number": 2, "detail": "attendees"}, "field": ""}, {"label": "Outcome", "command": "edit", "args": {"number": 2, "detail": "outcome"}, "field": ""}, {"label": "Link", "command": "edit", "args": {"number": 2, "detail": "link"}, "field": ""}, {"label": "Budget", "command": "edit", "args": {"number": 2, "detail": "budget"}, "field": ""}, {"label": "Swag", "command": "edit", "args": {"number": 2, "detail": "swag"}, "field": ""}]','beNVWottoBF4',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m17',NULL,'2026-11-30 12:01:00.000000','2026-11-30 12:01:00.000000',NULL);
INSERT INTO "outbox" VALUES(21,'message','telegram',5,'pia','pia',NULL,'Gil reported an activity. Did it take place like this?

**#2 A guide**
Organised · 21 Nov 2026 · Gil

Please decide by 14 Dec 2026.','[{"label": "Confirm", "command": "confirm", "args": {"number": 2}, "field": ""}, {"label": "Ask for more", "command": "ask_more", "args": {"number": 2}, "field": ""}, {"label": "Reject", "command": "reject", "args": {"number": 2}, "field": ""}]','YGv7DDx1ysI_',NULL,NULL,NULL,NULL,'sent',0,NULL,'confirmation:2','m18','UTC','2026-11-30 12:01:00.000000','2026-11-30 12:01:00.000000',NULL);
INSERT INTO "outbox" VALUES(22,'message','telegram',5,'pia','pia',NULL,'Why does #2 “A guide” not count? Your next message goes to Gil, so that they know what to do better.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m19',NULL,'2026-11-30 12:01:20.000000','2026-11-30 12:01:20.000000',NULL);
INSERT INTO "outbox" VALUES(23,'message','telegram',17,'gwen','gwen',NULL,'Thank you, this is noted:

**#3 A talk**
Attended · 22 Nov 2026 · Gwen

Pia confirms it, by 14 Dec 2026.
You can add more with the buttons, all optional, or in one line: `edit attendees=40; link=https://example.org`','[{"label": "Attendees", "command": "edit", "args": {"number": 3, "detail": "attendees"}, "field": ""}, {"label": "Outcome", "command": "edit", "args": {"number": 3, "detail": "outcome"}, "field": ""}, {"label": "Link", "command": "edit", "args": {"number": 3, "detail": "link"}, "field": ""}, {"label": "Budget", "command": "edit", "args": {"number": 3, "detail": "budget"}, "field": ""}, {"label": "Swag", "command": "edit", "args": {"number": 3, "detail": "swag"}, "field": ""}]','uGyDfOdsxGtc',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m20',NULL,'2026-11-30 12:01:40.000000','2026-11-30 12:01:40.000000',NULL);
INSERT INTO "outbox" VALUES(24,'message','telegram',5,'pia','pia',NULL,'Gwen reported an activity. Did it take place like this?

**#3 A talk**
Attended · 22 Nov 2026 · Gwen

Please decide by 14 Dec 2026.','[{"label": "Confirm", "command": "confirm", "args": {"number": 3}, "field": ""}, {"label": "Ask for more", "command": "ask_more", "args": {"number": 3}, "field": ""}, {"label": "Reject", "command": "reject", "args": {"number": 3}, "field": ""}]','ZzL5AXrstIci',NULL,NULL,NULL,NULL,'sent',0,NULL,'confirmation:3','m21','UTC','2026-11-30 12:01:40.000000','2026-11-30 12:01:40.000000',NULL);
INSERT INTO "outbox" VALUES(25,'message','telegram',7,'vic','vic',NULL,'I did not understand that. Write **help** to see what I can do.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m22',NULL,'2026-11-30 12:02:00.000000','2026-11-30 12:02:00.000000',NULL);
INSERT INTO "outbox" VALUES(26,'message','matrix',22,'mo','mo',NULL,'**Eva** would like a mentor: events in Lima
- You both speak English
- Your clocks show the same time

Would you like to? Please answer by Thu 3 Dec, 12:02. A no is perfectly fine: then I ask somebody else.','[{"label": "Accept", "command": "accept", "args": {"offer": 1}, "field": ""}, {"label": "Decline", "command": "decline", "args": {"offer": 1}, "field": ""}]','__SUCR0va60e',NULL,NULL,NULL,NULL,'sent',0,NULL,'offer:1','m2','UTC','2026-11-30 12:02:20.000000','2026-11-30 12:02:20.000000',NULL);
INSERT INTO "outbox" VALUES(27,'message','telegram',18,'eva','eva',NULL,'Noted: “events in Lima”. I am asking a mentor who suits you. They have 3 days to answer; you hear from me as soon as one says yes.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m23',NULL,'2026-11-30 12:02:20.000000','2026-11-30 12:02:20.000000',NULL);
INSERT INTO "outbox" VALUES(28,'message','telegram',23,'ned','ned',NULL,'**Finn** would like a mentor: code
- You both speak English
- Your clocks are 9 hours apart

Would you like to? Please answer by Thu 3 Dec, 12:02. A no is perfectly fine: then I ask somebody else.','[{"label": "Accept", "command": "accept", "args": {"offer": 2}, "field": ""}, {"label": "Decline", "command": "decline", "args": {"offer": 2}, "field": ""}]','l5cPt2IYylpz',NULL,NULL,NULL,NULL,'sent',0,NULL,'offer:2','m24','UTC','2026-11-30 12:02:40.000000','2026-11-30 12:02:40.000000',NULL);
INSERT INTO "outbox" VALUES(29,'message','telegram',19,'finn','finn',NULL,'Noted: “code”. I am asking a mentor who suits you. They have 3 days to answer; you hear from me as soon as one says yes.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m25',NULL,'2026-11-30 12:02:40.000000','2026-11-30 12:02:40.000000',NULL);
INSERT INTO "outbox" VALUES(30,'message','telegram',19,'finn','finn',NULL,'When you have a mentor: may I show them your handle, so that they can write to you?','[{"label": "Yes, show it", "command": "profile", "args": {"field": "share", "value": "yes"}, "field": ""}, {"label": "No", "command": "profile", "args": {"field": "share", "value": "no"}, "field": ""}]','x8ehNSz4gOqF',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m26',NULL,'2026-11-30 12:02:40.000000','2026-11-30 12:02:40.000000',NULL);
INSERT INTO "outbox" VALUES(31,'message','telegram',21,'wes','wes',NULL,'Noted: “my first patch”. No mentor is free for you at the moment. You are first on the waiting list: I ask for you as soon as there is a place, and you need not do anything.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m27',NULL,'2026-11-30 12:03:00.000000','2026-11-30 12:03:00.000000',NULL);
INSERT INTO "outbox" VALUES(32,'message','telegram',NULL,'tai','tai',NULL,'A quick check-in.

How is it going with **Tom**?

✓ **All good**','[]','',NULL,NULL,'m9',NULL,'sent',0,NULL,'','m9',NULL,'2026-11-30 12:03:20.000000','2026-11-30 12:03:20.000000',NULL);
INSERT INTO "outbox" VALUES(33,'message','telegram',8,'tai','tai',NULL,'Noted. **Tom**: All good.
A note for the council? `checkin Tom good your note`

That was everybody. Thank you!','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m29',NULL,'2026-11-30 12:03:20.000000','2026-11-30 12:03:20.000000',NULL);
INSERT INTO "outbox" VALUES(34,'message','telegram',8,'tai','tai',NULL,'Would you like to stop being a mentor? I tell your mentees, and look for another mentor for each of them at once; nobody is left alone. You need not say why.','[{"label": "Yes, step down", "command": "step_down", "args": {"sure": "yes"}, "field": "sure"}, {"label": "No, I stay", "command": "step_down", "args": {"sure": "no"}, "field": "sure"}]','bK3j71bUx2vf',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m30',NULL,'2026-11-30 12:03:40.000000','2026-11-30 12:03:40.000000',NULL);
INSERT INTO "outbox" VALUES(35,'message','telegram',14,'hal','hal',NULL,'A change of mentor: Jon could be your mentor, in place of Ida. If all three of you agree, it is done.

Is that fine with you? Please answer by Mon 7 Dec, 12:04. If not, somebody on the council helps.','[{"label": "I agree", "command": "handover", "args": {"answer": "yes", "change": 1}, "field": ""}, {"label": "Rather not", "command": "handover", "args": {"answer": "no", "change": 1}, "field": ""}]','1Dh_KJYZ_q14',NULL,NULL,NULL,NULL,'sent',0,NULL,'handover:1','m31',NULL,'2026-11-30 12:04:00.000000','2026-11-30 12:04:00.000000',NULL);
INSERT INTO "outbox" VALUES(36,'message','telegram',6,'ida','ida',NULL,'Hal could go on with Jon as mentor. That happens, and it says nothing against you. If all three of you agree, it is done.

Is that fine with you? Please answer by Mon 7 Dec, 12:04. If not, somebody on the council helps.','[{"label": "I agree", "command": "handover", "args": {"answer": "yes", "change": 1}, "field": ""}, {"label": "Rather not", "command": "handover", "args": {"answer": "no", "change": 1}, "field": ""}]','vFeO85YwCe4L',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m32','UTC','2026-11-30 12:04:00.000000','2026-11-30 12:04:00.000000',NULL);
INSERT INTO "outbox" VALUES(37,'message','telegram',24,'jon','jon',NULL,'Hal looks for another mentor after Ida, and you would suit well. If all three of you agree, it is done.

Is that fine with you? Please answer by Mon 7 Dec, 12:04. A no is perfectly fine.','[{"label": "I agree", "command": "handover", "args": {"answer": "yes", "change": 1}, "field": ""}, {"label": "Rather not", "command": "handover", "args": {"answer": "no", "change": 1}, "field": ""}]','8bb9wuRG35Iq',NULL,NULL,NULL,NULL,'sent',0,NULL,'handover:1','m33','UTC','2026-11-30 12:04:00.000000','2026-11-30 12:04:00.000000',NULL);
INSERT INTO "outbox" VALUES(38,'message','telegram',NULL,'ida','ida',NULL,'Hal could go on with Jon as mentor. That happens, and it says nothing against you. If all three of you agree, it is done.

Is that fine with you? Please answer by Mon 7 Dec, 12:04. If not, somebody on the council helps.

✓ **I agree**','[]','',NULL,NULL,'m32',NULL,'sent',0,NULL,'','m32',NULL,'2026-11-30 12:04:20.000000','2026-11-30 12:04:20.000000',NULL);
INSERT INTO "outbox" VALUES(39,'message','telegram',6,'ida','ida',NULL,'Thank you, noted. I wait for the others now.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m35',NULL,'2026-11-30 12:04:20.000000','2026-11-30 12:04:20.000000',NULL);
INSERT INTO "outbox" VALUES(40,'message','telegram',20,'dan','dan',NULL,'What would you like a mentor for? A few words are enough; the mentors I ask will read them.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m36',NULL,'2026-11-30 12:04:40.000000','2026-11-30 12:04:40.000000',NULL);
INSERT INTO "outbox" VALUES(41,'message','telegram',2,'zoe','zoe',NULL,'**#2** Abe would like to be a mentor
“I would like to give back what I was given”

You can see how they are doing with `status Abe`. If you decline, a word why helps: `resolve`, the number, `decline` and the reason.
Please decide by Mon 7 Dec, 12:05.','[{"label": "Accept", "command": "resolve", "args": {"item": 2, "decision": "accept"}, "field": ""}, {"label": "Decline", "command": "resolve", "args": {"item": 2, "decision": "decline"}, "field": ""}]','5mq4rRHRRVQQ',NULL,NULL,NULL,NULL,'sent',0,NULL,'decision:2','m37','UTC','2026-11-30 12:05:00.000000','2026-11-30 12:05:00.000000',NULL);
INSERT INTO "outbox" VALUES(42,'message','telegram',25,'abe','abe',NULL,'Thank you for offering! zoe decides by 7 Dec 2026; you hear from me as soon as that is done.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m38',NULL,'2026-11-30 12:05:00.000000','2026-11-30 12:05:00.000000',NULL);
INSERT INTO "outbox" VALUES(43,'message','telegram',6,'ida','ida',NULL,'I ask Mo whether they stand in for you while you are away or silent. You hear from me.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m39',NULL,'2026-11-30 12:05:20.000000','2026-11-30 12:05:20.000000',NULL);
INSERT INTO "outbox" VALUES(44,'message','matrix',22,'mo','mo',NULL,'Ida would like you to stand in for them while they are away, or do not answer for long. It means being there for their mentees if they ask; they stay mentees of Ida.

Would you? A no is perfectly fine.','[{"label": "Yes, I stand in", "command": "cover", "args": {"answer": "yes", "backup": 1}, "field": ""}, {"label": "Rather not", "command": "cover", "args": {"answer": "no", "backup": 1}, "field": ""}]','s-1_WPbvxjN8',NULL,NULL,NULL,NULL,'sent',0,NULL,'cover:1','m3','UTC','2026-11-30 12:05:20.000000','2026-11-30 12:05:20.000000',NULL);
INSERT INTO "outbox" VALUES(45,'message','telegram',NULL,'ned','ned',NULL,'**Finn** would like a mentor: code
- You both speak English
- Your clocks are 9 hours apart

Would you like to? Please answer by Thu 3 Dec, 12:02. A no is perfectly fine: then I ask somebody else.

✓ **Accept**','[]','',NULL,NULL,'m24',NULL,'sent',0,NULL,'','m24',NULL,'2026-11-30 13:00:20.000000','2026-11-30 13:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(46,'message','telegram',19,'finn','finn',NULL,'**Ned** is your mentor now. They have not shared a handle so far; I tell you as soon as they do.

A mentor helps you find your way: ask what you do not know, say what you would like to try. A good beginning is a short talk this week about how often you want to meet.','[]','',NULL,NULL,NULL,NULL,'pending',0,NULL,'',NULL,'Asia/Tokyo','2026-11-30 23:00:00.000000',NULL,NULL);
INSERT INTO "outbox" VALUES(47,'message','telegram',19,'finn','finn',NULL,'May I show them your handle, so that they can write to you?','[{"label": "Yes, show it", "command": "profile", "args": {"field": "share", "value": "yes"}, "field": ""}, {"label": "No", "command": "profile", "args": {"field": "share", "value": "no"}, "field": ""}]','jueGePCKWprS',NULL,NULL,NULL,NULL,'pending',0,NULL,'',NULL,'Asia/Tokyo','2026-11-30 23:00:00.000000',NULL,NULL);
INSERT INTO "outbox" VALUES(48,'message','telegram',23,'ned','ned',NULL,'You are Finn’s mentor now. They have not shared a handle so far; I tell you as soon as they do.

A mentor listens, answers questions and opens doors; the work stays the mentee’s own. A good beginning is a short talk this week about what they hope for and how often you want to meet.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m41',NULL,'2026-11-30 13:00:20.000000','2026-11-30 13:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(49,'message','telegram',23,'ned','ned',NULL,'May I show them your handle, so that they can write to you?','[{"label": "Yes, show it", "command": "profile", "args": {"field": "share", "value": "yes"}, "field": ""}, {"label": "No", "command": "profile", "args": {"field": "share", "value": "no"}, "field": ""}]','A24jfBmVpoKo',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m42',NULL,'2026-11-30 13:00:20.000000','2026-11-30 13:00:20.000000',NULL);
INSERT INTO "outbox" VALUES(50,'message','email',NULL,'uma@example.net','uma@example.net',NULL,'Is this your mail address, Uma?

Then write me this code where you asked for it: `XDZ0T-1NAWC` – or just answer this mail with **yes**. It works once, within 1 hour.

If you did not ask for it, do nothing: I will not write here again.','[{"label": "Yes", "command": "link", "args": {"code": "XDZ0T1NAWC"}, "field": ""}]','Ks6aTsQUDicM',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m1',NULL,'2026-11-30 13:00:40.000000','2026-11-30 13:00:40.000000',NULL);
INSERT INTO "outbox" VALUES(51,'message','telegram',15,'uma','uma',NULL,'I have mailed a code to **uma@example.net**. Please write it to me here, or answer the mail. It works once, within 1 hour.

Nothing there? Look among the spam, or write me the address again if it had a typo.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m43',NULL,'2026-11-30 13:00:40.000000','2026-11-30 13:00:40.000000',NULL);
INSERT INTO "outbox" VALUES(52,'message','telegram',12,'cleo','cleo',NULL,'On the other network, write to me: `link M12TN-K1N5P`

The code works once, within 10 minutes. Give it to nobody: whoever has it can become you here.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m44',NULL,'2026-11-30 13:01:00.000000','2026-11-30 13:01:00.000000',NULL);
INSERT INTO "outbox" VALUES(53,'message','telegram',11,'bo','bo',NULL,'On the other network, write to me: `link PZ7KA-N208A`

The code works once, within 10 minutes. Give it to nobody: whoever has it can become you here.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m45',NULL,'2026-11-30 13:01:20.000000','2026-11-30 13:01:20.000000',NULL);
INSERT INTO "outbox" VALUES(54,'message','matrix',NULL,'bo_m','bo_m',NULL,'This code belongs to **Bo**: @bo (Telegram).

Is that you? Then what you write here and there counts as one person’s. If somebody else gave you the code, say no.','[{"label": "Yes, that is me", "command": "link", "args": {"link": 1, "sure": "yes"}, "field": ""}, {"label": "No", "command": "link", "args": {"link": 1, "sure": "no"}, "field": ""}]','kUGB6gRI0Va4',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m4',NULL,'2026-11-30 13:01:40.000000','2026-11-30 13:01:40.000000',NULL);
INSERT INTO "outbox" VALUES(55,'message','telegram',1,'yan','yan',NULL,'Whom do you want to appoint?','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m46',NULL,'2026-11-30 13:02:00.000000','2026-11-30 13:02:00.000000',NULL);
INSERT INTO "outbox" VALUES(56,'message','telegram',1,'yan','yan',NULL,'I do not know anybody called “Nobody” there. A name, a @handle or an id would do.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m47',NULL,'2026-11-30 13:02:20.000000','2026-11-30 13:02:20.000000',NULL);
INSERT INTO "outbox" VALUES(57,'message','telegram',1,'yan','yan',NULL,'Whom do you mean by “Sam”?','[{"label": "Sam Long", "command": "appoint", "args": {"person": {"id": 26, "name": "Sam Long"}}, "field": ""}, {"label": "Sam Short", "command": "appoint", "args": {"person": {"id": 27, "name": "Sam Short"}}, "field": ""}]','ZRYxXCmOiDVm',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m48',NULL,'2026-11-30 13:02:40.000000','2026-11-30 13:02:40.000000',NULL);
INSERT INTO "outbox" VALUES(58,'message','telegram',2,'zoe','zoe',NULL,'Who is to be the mentor?','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m49',NULL,'2026-11-30 13:03:00.000000','2026-11-30 13:03:00.000000',NULL);
INSERT INTO "outbox" VALUES(59,'message','matrix',28,'nia','nia',NULL,'¡Te doy la bienvenida, Nia! Cuido del programa de mentoría: te busco mentor y llevo la cuenta para que nadie quede en el olvido.

- **request_mentor** pide un mentor
- **profile** me cuenta tus idiomas, zona horaria e intereses, para encontrar a alguien adecuado
- **help** muestra todo lo demás','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m5',NULL,'2026-11-30 13:03:20.000000','2026-11-30 13:03:20.000000',NULL);
INSERT INTO "outbox" VALUES(60,'message','telegram',NULL,'hugo','hugo',NULL,'We have not met yet. Write **start** and we begin.','[]','',NULL,NULL,NULL,NULL,'sent',0,NULL,'','m50',NULL,'2026-11-30 13:03:40.000000','2026-11-30 13:03:40.000000',NULL);
INSERT INTO "outbox" VALUES(61,'message','telegram',17,'gwen','gwen',NULL,'This year: 1 activity, 0 confirmed. Open: 1.
Done: 1 in 4 weeks, 1 in 8 weeks, 1 in 12 weeks, 1 in 26 weeks and 1 in 52 weeks.
- #3 A talk, 22 Nov 2026 – waiting to be confirmed','[]','',NULL,NULL,NULL,NULL,'sending',1,'2026-11-30 13:14:00.000000','',NULL,NULL,'2026-11-30 13:04:00.000000',NULL,NULL);
INSERT INTO "outbox" VALUES(62,'message','telegram',9,'tom','tom',NULL,'Your mentor is **Tai**, since 24 Nov 2026. They have not shared a handle so far; I tell you as soon as they do.','[]','',NULL,NULL,NULL,NULL,'sending',1,'2026-11-30 13:04:21.000000','',NULL,NULL,'2026-11-30 13:04:20.000000',NULL,NULL);
INSERT INTO "outbox" VALUES(63,'message','telegram',29,'olga','olga',NULL,'You have no mentor yet. Write `request_mentor` and what for, and I look for one.','[]','',NULL,NULL,NULL,NULL,'sending',0,NULL,'',NULL,NULL,'2026-11-30 13:04:20.000000',NULL,NULL);
INSERT INTO "outbox" VALUES(64,'message','telegram',29,'olga','olga',NULL,'Noted. Country: **Peru**','[]','',NULL,NULL,NULL,NULL,'sending',0,NULL,'',NULL,NULL,'2026-11-30 13:04:20.000000',NULL,NULL);
CREATE TABLE pair (
	id INTEGER NOT NULL,
	mentee_id INTEGER NOT NULL,
	mentor_id INTEGER NOT NULL,
	started_at DATETIME NOT NULL,
	ended_at DATETIME,
	end_reason VARCHAR NOT NULL,
	away_from_told DATE,
	away_until_told DATE,
	covered_by_id INTEGER,
	cover_told_id INTEGER,
	CONSTRAINT pk_pair PRIMARY KEY (id),
	CONSTRAINT fk_pair_mentee_id_member FOREIGN KEY(mentee_id) REFERENCES member (id),
	CONSTRAINT fk_pair_mentor_id_member FOREIGN KEY(mentor_id) REFERENCES member (id),
	CONSTRAINT fk_pair_covered_by_id_member FOREIGN KEY(covered_by_id) REFERENCES member (id),
	CONSTRAINT fk_pair_cover_told_id_member FOREIGN KEY(cover_told_id) REFERENCES member (id)
);
INSERT INTO "pair" VALUES(1,10,3,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(2,11,3,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(3,12,4,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(4,13,5,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(5,16,5,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(6,17,5,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(7,14,6,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(8,15,7,'2026-10-30 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(9,9,8,'2026-11-24 10:00:00.000000',NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO "pair" VALUES(10,19,23,'2026-11-30 13:00:20.000000',NULL,'',NULL,NULL,NULL,NULL);
CREATE TABLE prompt (
	id INTEGER NOT NULL,
	member_id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	period VARCHAR NOT NULL,
	due_at DATETIME NOT NULL,
	remind_at DATETIME,
	closes_at DATETIME NOT NULL,
	asked_at DATETIME,
	reminded_at DATETIME,
	answered_at DATETIME,
	answer VARCHAR NOT NULL,
	closed_at DATETIME,
	CONSTRAINT pk_prompt PRIMARY KEY (id),
	CONSTRAINT uq_prompt_member_id_kind_period UNIQUE (member_id, kind, period),
	CONSTRAINT fk_prompt_member_id_member FOREIGN KEY(member_id) REFERENCES member (id)
);
INSERT INTO "prompt" VALUES(6,7,'check_in','2026-W48','2026-11-23 09:00:00.000000','2026-11-26 10:00:00.000000','2026-11-30 09:00:00.000000','2026-11-24 10:00:00.000000','2026-11-26 10:00:00.000000',NULL,'','2026-11-30 09:00:00.000000');
INSERT INTO "prompt" VALUES(7,7,'still_active','2026-11-25','2026-11-25 09:00:00.000000',NULL,'2026-12-09 10:00:00.000000','2026-11-25 10:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(8,15,'last_contact','2026-11-27','2026-11-27 10:00:00.000000',NULL,'2026-12-25 10:00:00.000000','2026-11-27 10:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(9,6,'check_in','2026-W49','2026-11-30 09:00:00.000000','2026-12-02 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-30 09:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(10,3,'check_in','2026-W49','2026-11-30 09:00:00.000000','2026-12-02 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-30 09:00:00.000000',NULL,'2026-11-30 12:00:20.000000','',NULL);
INSERT INTO "prompt" VALUES(11,4,'check_in','2026-W49','2026-11-30 09:00:00.000000','2026-12-02 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-30 09:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(12,5,'check_in','2026-W49','2026-11-30 09:00:00.000000','2026-12-02 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-30 09:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(13,8,'check_in','2026-W49','2026-11-30 09:00:00.000000','2026-12-02 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-30 09:00:00.000000',NULL,'2026-11-30 12:03:20.000000','',NULL);
INSERT INTO "prompt" VALUES(14,7,'check_in','2026-W49','2026-11-30 09:00:00.000000','2026-12-02 09:00:00.000000','2026-12-07 09:00:00.000000','2026-11-30 09:00:00.000000',NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(15,24,'check_in','2026-W49','2026-11-30 09:00:00.000000',NULL,'2026-12-07 09:00:00.000000',NULL,NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(16,22,'check_in','2026-W49','2026-11-30 09:00:00.000000',NULL,'2026-12-07 09:00:00.000000',NULL,NULL,NULL,'',NULL);
INSERT INTO "prompt" VALUES(17,23,'check_in','2026-W49','2026-11-30 09:00:00.000000',NULL,'2026-12-07 09:00:00.000000',NULL,NULL,NULL,'',NULL);
CREATE TABLE request (
	id INTEGER NOT NULL,
	mentee_id INTEGER NOT NULL,
	topic VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	asked_at DATETIME NOT NULL,
	told VARCHAR NOT NULL,
	meant_for_id INTEGER,
	CONSTRAINT pk_request PRIMARY KEY (id),
	CONSTRAINT fk_request_mentee_id_member FOREIGN KEY(mentee_id) REFERENCES member (id),
	CONSTRAINT fk_request_meant_for_id_member FOREIGN KEY(meant_for_id) REFERENCES member (id)
);
INSERT INTO "request" VALUES(1,18,'events in Lima','offered','2026-11-30 12:02:20.000000','offered',NULL);
INSERT INTO "request" VALUES(2,19,'code','paired','2026-11-30 12:02:40.000000','paired',NULL);
INSERT INTO "request" VALUES(3,21,'my first patch','waiting','2026-11-30 12:03:00.000000','waiting',NULL);
CREATE TABLE silence (
	id INTEGER NOT NULL,
	mentor_id INTEGER NOT NULL,
	since DATETIME NOT NULL,
	missed INTEGER NOT NULL,
	noticed_at DATETIME NOT NULL,
	ended_at DATETIME,
	CONSTRAINT pk_silence PRIMARY KEY (id),
	CONSTRAINT fk_silence_mentor_id_member FOREIGN KEY(mentor_id) REFERENCES member (id)
);
CREATE TABLE voice (
	change_id INTEGER NOT NULL,
	part VARCHAR NOT NULL,
	told_at DATETIME,
	agreed_at DATETIME,
	CONSTRAINT pk_voice PRIMARY KEY (change_id, part),
	CONSTRAINT fk_voice_change_id_change FOREIGN KEY(change_id) REFERENCES change (id)
);
INSERT INTO "voice" VALUES(1,'mentee','2026-11-30 12:04:00.000000',NULL);
INSERT INTO "voice" VALUES(1,'old','2026-11-30 12:04:00.000000','2026-11-30 12:04:20.000000');
INSERT INTO "voice" VALUES(1,'new','2026-11-30 12:04:00.000000',NULL);
CREATE TABLE wrong_code (
	id INTEGER NOT NULL,
	account_id INTEGER NOT NULL,
	tried_at DATETIME NOT NULL,
	CONSTRAINT pk_wrong_code PRIMARY KEY (id),
	CONSTRAINT fk_wrong_code_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "wrong_code" VALUES(1,15,'2026-11-30 13:00:40.000000');
CREATE INDEX ix_member_name_key ON member (name_key);
CREATE INDEX ix_member_council_since ON member (council_since);
CREATE INDEX ix_member_mentor_since ON member (mentor_since);
CREATE INDEX ix_inbox_pending ON inbox (id) WHERE state = 'pending';
CREATE INDEX ix_inbox_received_at ON inbox (received_at);
CREATE INDEX ix_outbox_topic ON outbox (member_id, topic) WHERE topic <> '';
CREATE INDEX ix_outbox_due_at ON outbox (due_at);
CREATE INDEX ix_outbox_message ON outbox (network, room_id, message_id);
CREATE INDEX ix_outbox_open ON outbox (id) WHERE state IN ('pending', 'sending', 'uncertain');
CREATE INDEX ix_outbox_buttons ON outbox (network, room_id, due_at, id) WHERE secret <> '';
CREATE INDEX ix_dialogue_expires_at ON dialogue (expires_at);
CREATE INDEX ix_account_member_id ON account (member_id);
CREATE INDEX ix_account_handle_key ON account (handle_key);
CREATE INDEX ix_awaited_account_member_id ON awaited_account (member_id);
CREATE INDEX ix_activity_held_on ON activity (held_on);
CREATE INDEX ix_activity_member_id ON activity (member_id);
CREATE INDEX ix_activity_state ON activity (state);
CREATE UNIQUE INDEX uq_request_open ON request (mentee_id) WHERE state IN ('waiting', 'offered');
CREATE INDEX ix_pair_covered_by_id ON pair (covered_by_id);
CREATE INDEX ix_pair_mentor_id ON pair (mentor_id);
CREATE UNIQUE INDEX uq_pair_open ON pair (mentee_id) WHERE ended_at IS NULL;
CREATE INDEX ix_backup_mentor_id ON backup (mentor_id);
CREATE INDEX ix_backup_stand_in_id ON backup (stand_in_id);
CREATE UNIQUE INDEX uq_backup_open ON backup (mentor_id) WHERE state IN ('asked', 'agreed');
CREATE INDEX ix_change_new_id ON change (new_id);
CREATE UNIQUE INDEX uq_change_open ON change (mentee_id) WHERE state = 'open';
CREATE INDEX ix_change_old_id ON change (old_id);
CREATE INDEX ix_prompt_open ON prompt (closed_at, due_at);
CREATE INDEX ix_silence_mentor_id ON silence (mentor_id);
CREATE UNIQUE INDEX uq_silence_open ON silence (mentor_id) WHERE ended_at IS NULL;
CREATE INDEX ix_one_time_code_member_id ON one_time_code (member_id);
CREATE INDEX ix_one_time_code_expires_at ON one_time_code (expires_at);
CREATE UNIQUE INDEX uq_council_item_open ON council_item (kind, subject_id) WHERE state = 'open';
CREATE INDEX ix_council_item_subject_id ON council_item (subject_id);
CREATE INDEX ix_offer_mentor_id ON offer (mentor_id);
CREATE UNIQUE INDEX uq_offer_open ON offer (request_id) WHERE state = 'open';
CREATE INDEX ix_check_in_pair_id ON check_in (pair_id);
CREATE INDEX ix_wrong_code_tried_at ON wrong_code (tried_at);
CREATE INDEX ix_wrong_code_account_id ON wrong_code (account_id);
CREATE INDEX ix_link_expires_at ON link (expires_at);
CREATE INDEX ix_link_member_id ON link (member_id);
COMMIT;
