"""As many repairs as an agency's requests, for the lists: most of them done and half of them rated, some under way.

Their ids lie below those of the trips, so that lists of everything, newest first, begin as they did without them.
"""

FILL = """
CREATE TEMPORARY TABLE repairs AS
    SELECT n, (SELECT min(id) FROM work_order) - 1 - ({requests} - n) AS id,
        now() - ({requests} - n) * interval '5 minutes' AS at,
        (ARRAY['plumbing', 'power', 'lighting', 'air_conditioner', 'door_window'])[1 + n % 5] AS object,
        1 + n % 9 || '号楼' || 1 + n / 9 % 20 || '层' AS place,
        n > {requests} - {requests} / 50 AS open,
        everybody.ids[1 + n % 40] AS worker, everybody.ids[1 + (n + 40) % cardinality(everybody.ids)] AS rater
    FROM generate_series(1, {requests}) n,
         (SELECT array_agg(id ORDER BY id) AS ids FROM person WHERE title = '列表科员') everybody;
INSERT INTO work_order (id, tenant_id, created_at, kind, state, assignee_id, summary, place, due_at, closed_at)
    SELECT id, {tenant}, at, 'repair',
        CASE WHEN NOT open THEN 'confirmed' WHEN n % 3 = 0 THEN 'open' WHEN n % 3 = 1 THEN 'accepted'
             ELSE 'in_progress' END,
        CASE WHEN open AND n % 3 = 0 THEN NULL ELSE worker END, place || ' ' || object || '：坏了', place,
        at + interval '1 day', CASE WHEN open THEN NULL ELSE at + n % 40 * interval '1 hour' END
    FROM repairs;
INSERT INTO repair (tenant_id, created_at, work_order_id, object, place_key, urgent, budget, labour_fen, escalated)
    SELECT {tenant}, at, id, object, place, n % 20 = 0, '', 3000, 0 FROM repairs;
INSERT INTO repair_part (tenant_id, created_at, work_order_id, name, quantity, fen)
    SELECT {tenant}, at, id, '配件', '', 1500 FROM repairs WHERE NOT open AND n % 2 = 0;
INSERT INTO history_entry (tenant_id, created_at, work_order_id, verb, person_id, channel, note)
    SELECT {tenant}, at + done, id, verb, worker, 'wecom', '' FROM repairs,
        (VALUES ('complete', interval '1 hour'), ('reopen', interval '2 hours'), ('complete', interval '3 hours'))
            AS moves (verb, done)
    WHERE NOT open AND (n % 10 = 0 OR done = interval '3 hours');
INSERT INTO rating (tenant_id, created_at, work_order_id, rater_id, rated_id, stars, words)
    SELECT {tenant}, at + interval '1 day', id, rater, worker, 1 + n % 5, '' FROM repairs WHERE NOT open AND n % 2 = 0;
DROP TABLE repairs
"""
PATHS = {
    "the board": ("/console/board", "/console/board?kind=repair", "/console/board?only=late"),
    "the board, a person's, a place's": ("/console/board?who={worker}", "/console/board?place=1号楼1层"),
    "repairs": ("/console/repairs", "/console/repairs?late=late", "/console/repairs?object=power&state=confirmed"),
    "repairs by words": ("/console/repairs?q=3号楼",),
    "repair figures, this month": ("/console/repairs/figures",),
}
"""Of each kind of page, the addresses; `worker` is the id of somebody who repairs."""
