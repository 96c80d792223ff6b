-- A library as newsdiff wrote it before there were rules (schema 1); made by d09bd6c.
PRAGMA application_id = 1852143460;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE report (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text_key BLOB NOT NULL UNIQUE,
            address_key BLOB UNIQUE,
            article TEXT NOT NULL
        );
INSERT INTO "report" VALUES(1,X'33005BA8A057A82D4A357FC0D0499BF652070697CF6913E5C1EDD5EDAF35F97F',X'80877F35633AF8741907815CBE9A691D23D4646B0D9D9BEAF5F6A9E479BA36B6','{"title":"Lock breaks","paragraphs":["The lock at Harle broke on Sunday. Barges wait below it.","The keeper said repairs would take until Easter, \u201cif the steel comes\u201d.","Our reporters go where others do not, and your gift pays for their boots."],"sentences":[[0,0,34],[0,35,56],[1,0,70],[2,0,73]],"source":"Canal Mail","published":"2026-02-01","url":"https://canal.example/lock","byline":"Ada Brook","agency":"","language":"en","subheadings":[["Waiting for steel",1]],"removed":[["Share [this]","share bar",0],["34 comments","comment form",3]],"warnings":["very short"],"origin":"lock.html"}');
INSERT INTO "report" VALUES(2,X'2C9B4AA27D302F1150BA1FF183E9BBE579193A077CC1B4FAE23BA9E76CA55F52',NULL,'{"title":"Frost","paragraphs":["Growers in the Tannach valley lost their pears.","Frost came in April \ud800."],"sentences":[[0,0,47],[1,0,22]],"source":"Norrby Post","published":null,"url":"","byline":"","agency":"","language":"","subheadings":[],"removed":[],"warnings":[],"origin":""}');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('report',3);
COMMIT;
