package org.gulou.notifications.webhook;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Proceeding;
import org.gulou.workflow.Act;
import org.gulou.workflow.State;
import org.gulou.workflow.Word;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened to a case, for programs: CloudEvents 1.0 in the structured JSON format.
 *
 * @param after the case as it stands, perhaps with what followed from the act by itself
 * @param act the act that is told, with the state into which it brought the case
 */
record CaseEvent(EventType type, Proceeding after, Act act) {
    /** JSON is UTF-8 without saying so; receivers compare the type letter by letter. */
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * The event as it is posted.
     *
     * @param id the same for every try, so that a receiver knows what she has read before
     * @param portal tells this portal from others
     */
    String json(String id, URI portal) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", portal.toString());
        event.put("type", type.word());
        event.put("subject", after.file().getNumber());
        event.put("time", act.at().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data());
        return MAPPER.writeValueAsString(event);
    }

    private Map<String, Object> data() {
        CaseFile file = after.file();
        State state = after.workflow().state(act.to());
        var data = new LinkedHashMap<String, Object>();
        data.put("number", file.getNumber());
        data.put("service", file.service());
        data.put("version", file.serviceVersion());
        data.put("offer", file.offer());
        data.put("acts", after.situation().history().lastIndexOf(act) + 1);
        data.put("move", act.move());
        data.put("state", state.id());
        data.put("stage", Word.of(state.citizen()));
        state.end().ifPresent(end -> data.put("end", Word.of(end)));
        return data;
    }
}
