"""What /metrics shows of the way in and the way out."""

from prometheus_client import Counter, Gauge, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Callbacks must be answered within 5 seconds; the API is given 8."""

events = Counter("houqin_events_total", "Events taken in, by what became of them.", ["channel", "kind", "outcome"])
event_seconds = Histogram("houqin_event_seconds", "From a callback's arrival to its answer.", buckets=SECONDS)
refusals = Counter("houqin_refusals_total", "Callbacks refused at the door.", ["reason"])
sends = Counter("houqin_sends_total", "Attempts to deliver an outgoing message.", ["kind", "outcome"])
send_seconds = Histogram("houqin_send_seconds", "One attempt, as long as the provider takes.", buckets=SECONDS)
queue_age_seconds = Gauge("houqin_queue_age_seconds", "How long the oldest due message has been waiting.")
streams = Gauge("houqin_streams", "Connections that we hold to a provider, over which it delivers to us.", ["channel"])
queue_waiting = Gauge("houqin_queue_waiting", "Outgoing messages that have not been sent.")
