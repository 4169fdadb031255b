package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.gulou.catalog.definition.Definitions.Reading;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Who looks at one service is told what is wrong with that one as it stands in the whole catalogue. */
class AmongOthersTest {
    private static final String RELIEF = "services/civil-affairs/emergency-relief";
    private static final String MONITORED = "services/agriculture/monitored-household";
    private static final String OBJECTION = "services/government-office/notice-objection";
    private static final String UNEMPLOYED = "services/human-resources/unemployment-benefit";

    @Test
    void noServiceIsWrongByItselfThatIsRightInTheWhole() {
        var told = new TreeMap<String, List<Problem>>();
        var stories = new TreeMap<String, List<Problem>>();
        for (String folder : Layout.services(Own.FOLDER).keySet()) {
            switch (Own.DEFINITIONS.read(Own.FOLDER, folder)) {
                case Reading.Refused refused -> told.put(folder, refused.problems());
                case Reading.Sound sound -> {
                    List<Problem> untrue = Own.DEFINITIONS.examples(Own.FOLDER.in(folder), sound.catalogue()).stream()
                            .flatMap(story -> story.check().stream())
                            .toList();
                    if (!untrue.isEmpty()) {
                        stories.put(folder, untrue);
                    }
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(stories).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereIsStillMissed() {
        Folder changed = Own.changed(MONITORED + "/service.yaml", "subsistence-allowance", "subsistence-alowance");

        assertThat(mistakes(changed, MONITORED)).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo(MONITORED + "/service.yaml");
            assertThat(found.reason()).isEqualTo("There is no service 'subsistence-alowance'.");
            assertThat(found.suggestion()).isEqualTo("Did you mean 'subsistence-allowance'?");
        });
    }

    @Test
    void whatIsWrongInAnotherServiceIsNotToldHere() {
        Folder changed = Own.changed(RELIEF + "/service.yaml", "access:", "acces:");

        assertThat(mistakes(changed, MONITORED)).isEmpty();
        assertThat(mistakes(changed, RELIEF)).isNotEmpty();
    }

    @Test
    void whatABodyMayNotChangeAnyMoreIsTold() {
        Folder changed = Own.changed(UNEMPLOYED + "/service.yaml", "local: [promised]", "local: [faq]");

        assertThat(mistakes(changed, UNEMPLOYED))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.file()).startsWith("offers/"));
    }

    @Test
    void whatOthersCarryOverAndIsNotAskedAnyMoreIsAWarning() {
        Folder changed = Own.changed(OBJECTION + "/form.yaml", "{id: reason,", "{id: why,");

        Looked looked = Own.DEFINITIONS.look(changed, OBJECTION);

        assertThat(looked.mistakes()).isEmpty();
        assertThat(looked.warnings()).hasSize(4).allSatisfy(found -> {
            assertThat(found.file()).endsWith("/workflow.yaml").doesNotStartWith(OBJECTION);
            assertThat(found.reason()).isEqualTo("There is no item of notice-objection 'reason'.");
        });
    }

    private static List<Problem> mistakes(Folder folder, String service) {
        return Own.DEFINITIONS.look(folder, service).mistakes();
    }
}
