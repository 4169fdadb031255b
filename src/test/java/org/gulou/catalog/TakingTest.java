package org.gulou.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.gulou.catalog.Change.How;
import org.gulou.catalog.Change.What;
import org.gulou.catalog.Publication.Fate;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A published version never changes, an older folder overwrites nothing, and nothing is taken by halves. */
class TakingTest {
    private static final String CARE = "services/healthcare-security/out-of-area-care/";
    private static final String SERVICE = CARE + "service.yaml";

    private static final String FORM = CARE + "form.yaml";
    private static final String OFFERS = "offers/520103.yaml";

    /** One service is enough, and read sooner. */
    private static final Folder FOLDER = Own.around(CARE, Own.FOLDER);

    private static Folder changed(String path, String old, String by) {
        return Own.around(CARE, Own.changed(path, old, by));
    }

    /** The next version, with one more change. */
    private static Folder next(String path, String old, String by) {
        byte[] version2 = changed(SERVICE, "version: 1", "version: 2").files().get(SERVICE);
        Folder files = changed(path, old, by);
        return path.equals(SERVICE) ? files : files.with(Map.of(SERVICE, Objects.requireNonNull(version2)));
    }

    /** A folder whose stories call an item by its new name. */
    private static Folder retold(Folder folder, String old, String now) {
        var stories = new HashMap<String, byte[]>();
        folder.only(path -> path.startsWith(CARE + "examples/"))
                .files()
                .forEach((path, text) -> stories.put(
                        path,
                        new String(text, UTF_8)
                                .replace(old + ": ", now + ": ")
                                .replace("[" + old + "]", "[" + now + "]")
                                .getBytes(UTF_8)));
        return folder.with(stories);
    }

    private List<String> told(Folder folder) {
        return weigh(folder) instanceof Taking.Weighed.Refused refused
                ? refused.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    private final Shelf shelf = new Shelf();

    private Taking.Weighed weigh(Folder folder) {
        return new Taking(Own.DEFINITIONS, shelf, (service, number) -> false).weigh(folder);
    }

    private Taking.Weighed.Sound take(Folder folder) {
        return switch (weigh(folder)) {
            case Taking.Weighed.Sound sound -> {
                shelf.keep(sound);
                yield sound;
            }
            case Taking.Weighed.Untrue untrue ->
                throw new AssertionError(untrue.problems().toString());
            case Taking.Weighed.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    @Test
    void whatIsUnknownIsPublished() {
        assertThat(take(FOLDER).entries()).extracting(Publication.Entry::fate).containsOnly(Fate.PUBLISHED);
    }

    @Test
    void theSameFolderAgainChangesNothing() {
        take(FOLDER);

        assertThat(take(FOLDER)).satisfies(again -> {
            assertThat(again.entries()).extracting(Publication.Entry::fate).containsOnly(Fate.UNCHANGED);
            assertThat(again.newData()).isEmpty();
        });
    }

    @Test
    void layoutAndCommentsAreNotContent() {
        take(FOLDER);

        assertThat(take(changed(SERVICE, "access: signed-in", "# changed\naccess:   'signed-in'"))
                        .entries())
                .extracting(Publication.Entry::fate)
                .containsOnly(Fate.UNCHANGED);
    }

    @Test
    void aPublishedVersionWithOtherContentIsRefusedWithTheFirstDifference() {
        take(FOLDER);

        assertThat(weigh(changed(SERVICE, "visits: 0", "visits: 3")))
                .isInstanceOfSatisfying(
                        Taking.Weighed.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        SERVICE + ":1:1: 'visits' was published as 0, but is now 3. Version 1 of"
                                                + " out-of-area-care is published and never changes: write 'version:"
                                                + " 2'."));
    }

    @Test
    void inADemoAnUnusedVersionIsReplaced() {
        take(FOLDER);

        var weighed = new Taking(Own.DEFINITIONS, shelf, (service, number) -> true)
                .weigh(changed(SERVICE, "visits: 0", "visits: 3"));

        assertThat(weighed)
                .isInstanceOfSatisfying(
                        Taking.Weighed.Sound.class,
                        sound -> assertThat(sound.entries())
                                .contains(new Publication.Entry(
                                        "out-of-area-care",
                                        1,
                                        Fate.REPLACED,
                                        List.of(new Change(
                                                What.GUIDE, How.CHANGED, "visits", LocalizedText.NONE, List.of())))));
    }

    @Test
    void anOlderFolderNeverOverwritesANewerVersion() {
        take(FOLDER);
        take(changed(SERVICE, "version: 1", "version: 2"));

        assertThat(take(FOLDER).catalogue().service("out-of-area-care"))
                .map(service -> service.newest().number())
                .contains(2);
    }

    @Test
    void anOlderStateOfTheSharedDataNeverOverwritesANewerOne() {
        Folder local = FOLDER.with(Map.of(OFFERS, """
                schema: gulou/offers/v1
                division: "520103"
                offers:
                  - {service: out-of-area-care, body: yunyan-healthcare-security, hours: {zh: 上午, en: Mornings}}
                """.getBytes(UTF_8)));
        String text = new String(local.files().get(OFFERS), UTF_8);
        take(local);
        take(local.with(Map.of(
                OFFERS, text.replace("hours:", "phone: 0851-99999999, hours:").getBytes(UTF_8))));

        assertThat(take(local).catalogue().offers()).extracting(Offer::phone).contains("0851-99999999");
    }

    @Test
    void anUntrueStoryIsRefusedAndWhatItTellsCanBeWalkedThrough() {
        String story = CARE + "examples/own-prefecture.yaml";

        assertThat(weigh(changed(story, "elsewhere: no", "elsewhere: yes")))
                .isInstanceOfSatisfying(Taking.Weighed.Untrue.class, untrue -> {
                    assertThat(untrue.problems())
                            .extracting(Problem::file, Problem::reason)
                            .containsExactly(Tuple.tuple(story, "'elsewhere' is no."));
                    assertThat(untrue.otherwise().catalogue().service("out-of-area-care"))
                            .isPresent();
                });
    }

    @Test
    void theReportSaysWhatTheNewVersionDoesOtherwise() {
        take(FOLDER);

        assertThat(take(next(FORM, "        maxLength: 60\n", "        maxLength: 80\n"))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsExactly(new Change(
                                What.QUESTION,
                                How.CHANGED,
                                "hospital",
                                LocalizedText.of("医院名称", "Hospital"),
                                List.of())));
    }

    @Test
    void anItemMayNotDisappearInSilence() {
        take(FOLDER);

        assertThat(told(next(FORM, "      - id: hospital\n", "      - id: clinic\n")))
                .containsExactly(FORM + ":2:1: The item 'hospital' of version 1 is gone."
                        + " Write 'was: hospital' on the item that replaces it, or list 'hospital' under 'retired:'.");
    }

    @Test
    void anItemMayBeRenamedOrRetired() {
        take(FOLDER);

        assertThat(told(retold(
                        next(FORM, "      - id: hospital\n", "      - id: clinic\n        was: hospital\n"),
                        "hospital",
                        "clinic")))
                .isEmpty();
        byte[] retired = Own.text(FORM)
                .replace("pages:\n", "retired: [hospital]\npages:\n")
                .replace("- id: hospital\n", "- id: clinic\n")
                .getBytes(UTF_8);
        assertThat(told(retold(
                        next(FORM, "      - id: hospital\n", "      - id: clinic\n")
                                .with(Map.of(FORM, retired)),
                        "hospital",
                        "clinic")))
                .isEmpty();
    }

    @Test
    void anIdMayNotGetAnotherMeaning() {
        take(FOLDER);

        assertThat(told(next(
                        FORM,
                        "      - id: hospital\n        kind: text\n",
                        "      - id: hospital\n        kind: name\n")))
                .anySatisfy(
                        line -> assertThat(line).contains("'hospital' was of kind text in version 1 and is name now."));
    }

    @Test
    void aRetiredIdMayNotBeUsedAgain() {
        assertThat(told(changed(FORM, "pages:\n", "retired: [hospital]\npages:\n")))
                .singleElement()
                .asString()
                .contains("'hospital' is retired and may not be used again.");
    }
}
