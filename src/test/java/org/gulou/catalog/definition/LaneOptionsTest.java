package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Lane;
import org.gulou.workflow.Lanes;
import org.junit.jupiter.api.Test;

/** What is chosen decides who works on a case, and each lane is called as people called what they chose. */
class LaneOptionsTest {
    private static final SmallService SERVICE = SmallService.named("lanes-of-options")
            .asking("{id: areas, kind: choices, title: {zh: 方面, en: Areas}, required: true, options:"
                    + " [{id: fire, title: {zh: 消防, en: Fire safety}}, {id: water, title: {zh: 供水, en: Water}}]}")
            .working("""
                    schema: gulou/workflow/v1
                    start: received
                    states:
                      received:
                        label: {zh: 会签, en: Opinions}
                        citizen: being-checked
                        worker: clerk.county
                        lanes:
                          opinion: {label: {zh: 意见, en: Opinion}, each: 'areas[item != "water"] as area', worker: officer.county}
                        join: all
                      done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
                    moves:
                      finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county}
                    clocks: {}
                    """);

    private static ServiceVersion version() {
        String folder = "services/government-office/" + SERVICE.id();
        var files = new HashMap<String, byte[]>();
        SERVICE.files().forEach((name, text) -> files.put(folder + "/" + name, text.getBytes(UTF_8)));
        Folder all = Own.around(folder + "/service.yaml", Own.FOLDER).with(files);
        assertThat(Own.problems(all)).isEmpty();
        return ((Definitions.Reading.Sound) Own.DEFINITIONS.read(all))
                .catalogue()
                .service(SERVICE.id())
                .orElseThrow()
                .newest();
    }

    @Test
    void aLaneOfAnOptionIsCalledByItsTitle() {
        Lane lane = Lanes.of(version().workflow()).getFirst();

        assertThat(lane.each().orElseThrow().options()).containsEntry("fire", LocalizedText.of("消防", "Fire safety"));
    }
}
