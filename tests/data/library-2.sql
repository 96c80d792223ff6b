-- A library as newsdiff wrote it before the reader decided about events (schema 2); made by 4ba454c.
PRAGMA application_id = 1852143460;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE decision (
            report_key BLOB NOT NULL,
            line TEXT NOT NULL,
            action TEXT NOT NULL,
            PRIMARY KEY (report_key, line)
        ) WITHOUT ROWID
        ;
INSERT INTO "decision" VALUES(X'1548F804C9983C903C4459DB923AB68CE85C2934DF9683EB120739E5C01B34A9','"write to the desk by the canal"','always drop');
INSERT INTO "decision" VALUES(X'80877F35633AF8741907815CBE9A691D23D4646B0D9D9BEAF5F6A9E479BA36B6','"write to the desk by the canal"','always drop');
CREATE TABLE line (
            hash INTEGER NOT NULL,
            report INTEGER NOT NULL,
            PRIMARY KEY (hash, report)
        ) WITHOUT ROWID
        ;
INSERT INTO "line" VALUES(-5146156213233725874,2);
INSERT INTO "line" VALUES(-5118578581140812618,2);
INSERT INTO "line" VALUES(1379260551140715717,1);
INSERT INTO "line" VALUES(3504347058422471856,2);
INSERT INTO "line" VALUES(4581060883230464090,1);
INSERT INTO "line" VALUES(7989337011848740511,1);
CREATE TABLE report (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text_key BLOB NOT NULL UNIQUE,
            address_key BLOB UNIQUE,
            article TEXT NOT NULL
        , revision INTEGER NOT NULL DEFAULT 0);
INSERT INTO "report" VALUES(1,X'1548F804C9983C903C4459DB923AB68CE85C2934DF9683EB120739E5C01B34A9',X'80877F35633AF8741907815CBE9A691D23D4646B0D9D9BEAF5F6A9E479BA36B6','{"title":"Lock breaks","paragraphs":["The lock at Harle broke on Sunday. Barges wait below it.","The keeper said repairs would take until Easter."],"sentences":[[0,0,34],[0,35,56],[1,0,48]],"source":"Canal Mail","published":"2026-02-01","url":"https://canal.example/lock","byline":"","agency":"","language":"","subheadings":[],"removed":[["Write to the desk by the canal.","dropped by the reader",2]],"warnings":[],"origin":"","text_id":"1548f804c9983c903c4459db923ab68ce85c2934df9683eb120739e5c01b34a9"}',1);
INSERT INTO "report" VALUES(2,X'2C9B4AA27D302F1150BA1FF183E9BBE579193A077CC1B4FAE23BA9E76CA55F52',NULL,'{"title":"Frost","paragraphs":["Growers in the Tannach valley lost their pears.","Frost came in April \ud800."],"sentences":[[0,0,47],[1,0,22]],"source":"Norrby Post","published":null,"url":"","byline":"","agency":"","language":"","subheadings":[],"removed":[],"warnings":[],"origin":""}',0);
CREATE TABLE rule (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash INTEGER NOT NULL UNIQUE,
            outlet TEXT NOT NULL,
            line TEXT NOT NULL,
            action TEXT NOT NULL
        );
INSERT INTO "rule" VALUES(1,-2547745616758404607,'"Norrby Post"','"12 comments"','always drop');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('report',3);
INSERT INTO "sqlite_sequence" VALUES('rule',1);
COMMIT;
