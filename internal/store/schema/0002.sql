-- Which open tasks of all campaigns fall due in a span of days: the calendar asks for a month at a time.
CREATE INDEX tasks_due ON tasks (due) WHERE state<>'done' AND due<>'';
