-- Which pages a printed revision had: a page that prints the same again may stay in use.
ALTER TABLE "prints" ADD COLUMN "pages" TEXT NOT NULL DEFAULT '';
