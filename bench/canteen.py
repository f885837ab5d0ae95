"""As many meals and passes as an agency's requests, for the lists: some 250 bookings on each day, one pass a car."""

FILL = """
ALTER TABLE meal_booking DISABLE TRIGGER USER;
INSERT INTO meal_booking (tenant_id, created_at, request_id, person_id, department_id, day, sitting, people, reception,
                          fen, state)
    SELECT {tenant}, now() - n * interval '5 minutes', newest.request, person.id, person.department_id,
        current_date + 5 - n / 250, (ARRAY['breakfast', 'lunch', 'dinner'])[1 + n % 3], 1 + n % 3, true,
        CASE WHEN n % 50 = 0 THEN 48000 ELSE 0 END,
        CASE WHEN n % 20 = 0 THEN 'cancelled' WHEN n < 1500 THEN 'booked' WHEN n % 31 = 0 THEN 'missed' ELSE 'eaten' END
    FROM generate_series(1, {requests}) n, (SELECT max(id) AS request FROM request WHERE tenant_id = {tenant}) newest,
         (SELECT array_agg(id ORDER BY id) AS ids FROM person WHERE title = '列表科员') everybody, person
    WHERE person.id = everybody.ids[1 + n * 7919 % cardinality(everybody.ids)];
ALTER TABLE meal_booking ENABLE TRIGGER USER;
INSERT INTO vehicle_pass (tenant_id, created_at, request_id, person_id, place, plate, brand, colour, valid_from,
                          valid_to, state, revoke_reason)
    SELECT {tenant}, now(), newest.request, everybody.ids[1 + n % cardinality(everybody.ids)],
        n / cardinality(everybody.ids), '京Z' || lpad(n::text, 6, '0'), '', '', current_date - n % 700,
        current_date - n % 700 + 364, CASE WHEN n % 30 = 0 THEN 'revoked' ELSE 'active' END, ''
    FROM generate_series(1, {requests}) n, (SELECT max(id) AS request FROM request WHERE tenant_id = {tenant}) newest,
         (SELECT array_agg(id ORDER BY id) AS ids FROM person WHERE title = '列表科员') everybody
"""
PATHS = {
    "meals counted": ("/console/meal-counts", "/console/meal-counts?sitting=lunch"),
    "meals booked": ("/console/meals", "/console/meals?state=missed", "/console/meals?person=赵伟"),
    "passes": ("/console/passes", "/console/passes?standing=valid", "/console/passes?standing=expired"),
    "passes by plate": ("/console/passes?q=Z0123",),
}
"""Of each kind of page, the addresses."""
