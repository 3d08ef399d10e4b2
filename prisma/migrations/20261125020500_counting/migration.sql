-- By hand: what Prisma cannot say.

-- Counted anew after a crash of Postgres, which nobody outside can bring about. Without a log, counting costs a request
-- no wait for the disk, and the row that counts for everybody is held for microseconds.
ALTER TABLE rate_limit SET UNLOGGED;

-- Counts one use of each limit, in the order given, in one statement. At the first that is used up it stops, so that
-- what comes after it is not counted, and returns its place; 0 when all of them were within.
-- Callers give the limits of one person first and those of everybody last: then no two of them wait for each other.
CREATE FUNCTION count_uses(keys text[], times int[], seconds int[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  now_ms bigint := floor(extract(epoch FROM clock_timestamp()) * 1000);
BEGIN
  FOR place IN 1 .. cardinality(keys) LOOP
    INSERT INTO rate_limit AS known (key, points, expire)
    VALUES (keys[place], 1, now_ms + seconds[place] * 1000::bigint)
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN known.expire <= now_ms THEN 1 ELSE known.points + 1 END,
      expire = CASE WHEN known.expire <= now_ms THEN excluded.expire ELSE known.expire END
    WHERE known.expire <= now_ms OR known.points < times[place];
    IF NOT FOUND THEN RETURN place; END IF;
  END LOOP;
  RETURN 0;
END $$;
