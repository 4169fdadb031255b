package org.gulou.notifications.webhook;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Nothing happened: an administrator sees whether a receiver takes what it is posted. CloudEvents 1.0, as {@link CaseEvent}. */
record TestEvent(Subscription to, Instant at) {
    /** The attribute {@code type}; no subscription names it. */
    static final String TYPE = "org.gulou.test";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The event as it is posted; arguments as in {@link CaseEvent}. */
    String json(String id, URI portal) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", portal.toString());
        event.put("type", TYPE);
        event.put("subject", to.getId());
        event.put("time", at.truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of("receiver", to.getName()));
        return MAPPER.writeValueAsString(event);
    }
}
