package org.gulou.admin.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gulou.catalog.Published;
import org.gulou.catalog.PublishedVersion;
import org.gulou.catalog.definition.Zip;
import org.gulou.identity.Posts;
import org.gulou.journal.Entry;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amendments in the server: written by one, agreed to by another, published whole or not at all. */
@ArquillianTest
@Tag("once")
class AmendmentsIT {
    private static final String FOLDER = "services/government-office/notice-objection/";
    private static final String SERVICE = FOLDER + "service.yaml";
    private static final String WORDS = "finding/everyday-words.yaml";

    private final Actor.Official author = Drafting.official(Posts.EDITOR);
    private final Actor.Official reviewer = Drafting.official(Posts.REVIEWER);

    @Inject
    Amendments amendments;

    @Inject
    Publishing publishing;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private Drafting drafting;

    @BeforeEach
    void begin() {
        drafting = new Drafting(amendments, published, author);
    }

    @Test
    void aFileOfAServiceBringsTheNextVersionAndAnotherPersonPublishesIt() {
        int before = newest();
        String id = drafting.begun(SERVICE);
        drafting.written(id, SERVICE, drafting.text(id, SERVICE) + "# 补充说明\n");
        assertThat(publishing.submit(author, id)).isEqualTo(new Submitted.Done());

        assertThat(approved(author, id, clock.instant()))
                .as("nobody approves what she wrote")
                .isEqualTo(new Submitted.NotNow());
        assertThat(approved(reviewer, id, clock.instant())).isEqualTo(new Submitted.Done());

        PublishedVersion version = published.history().stream()
                .filter(one -> one.service().equals("notice-objection"))
                .findFirst()
                .orElseThrow();
        assertThat(version.number()).isEqualTo(before + 1);
        assertThat(version.by()).isEqualTo(author.id());
        assertThat(version.approvedBy()).isEqualTo(reviewer.id());
        assertThat(version.why()).isEqualTo("因为");
        assertThat(published.folder().files().get(SERVICE)).asString(UTF_8).endsWith("# 补充说明\n");
        assertThat(journal.entries(id))
                .extracting(Entry::getAction)
                .containsExactly(
                        "open-amendment",
                        "write-amendment",
                        "submit-amendment",
                        "approve-amendment",
                        "publish-amendment");
    }

    private int newest() {
        return published
                .catalogue()
                .service("notice-objection")
                .orElseThrow()
                .newest()
                .number();
    }

    @Test
    void whatIsBrokenIsNotHandedInAndNothingOfItIsLive() {
        var before = published.catalogue();
        String id = drafting.begun(SERVICE);
        drafting.written(id, SERVICE, drafting.text(id, SERVICE).replace("access: ", "acess: "));

        assertThat(publishing.submit(author, id))
                .isInstanceOfSatisfying(
                        Submitted.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.file())
                                .contains(SERVICE));
        assertThat(amendments.find(id).orElseThrow().isOpen()).isTrue();
        assertThat(published.catalogue()).isSameAs(before);
    }

    @Test
    void theSecondWriterOfAFileIsToldAndNothingIsOverwritten() {
        String id = drafting.begun(WORDS);
        int seen = amendments.file(id, WORDS).orElseThrow().getRevision();
        drafting.written(id, WORDS, drafting.text(id, WORDS) + "# 甲\n");

        Saved second = amendments.save(author, drafting.rights(author), id, WORDS, seen, "# 乙\n");

        assertThat(second)
                .isInstanceOfSatisfying(
                        Saved.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().text()).endsWith("# 甲\n"));
        assertThat(drafting.text(id, WORDS)).endsWith("# 甲\n");
    }

    @Test
    void nothingIsPublishedOverWhatWasPublishedMeanwhile() {
        String first = drafting.begun(WORDS);
        String second = drafting.begun(WORDS);
        drafting.written(first, WORDS, drafting.text(first, WORDS) + "# 先 " + first + "\n");
        drafting.written(second, WORDS, drafting.text(second, WORDS) + "# 后\n");
        publishing.submit(author, first);
        approved(reviewer, first, clock.instant());

        assertThat(publishing.submit(author, second))
                .isInstanceOfSatisfying(
                        Submitted.Overtaken.class,
                        overtaken -> assertThat(overtaken.paths()).containsExactly(WORDS));
    }

    @Test
    void whatAnothersPublicationBrokeIsToldAtItsLineAndNothingOfItIsLostOrPublished() {
        String list = "vocabularies/probe-colours.yaml";
        String form = FOLDER + "form.yaml";
        String item = "      - {id: colour, kind: choice, title: {zh: 颜色, en: Colour}, options: vocab probe-colours}\n";
        String made = amendments.open(author, "颜色表", "因为").getId();
        amendments.take(author, drafting.rights(author), made, list);
        drafting.written(made, list, """
                schema: gulou/vocabulary/v1
                id: probe-colours
                title: {zh: 颜色, en: Colours}
                source: {zh: 示例, en: Example}
                options:
                  - {id: red, title: {zh: 红, en: Red}}
                """);
        publishing.submit(author, made);
        assertThat(approved(reviewer, made, clock.instant())).isEqualTo(new Submitted.Done());
        String uses = drafting.begun(form);
        String typed = drafting.text(uses, form).stripTrailing() + "\n" + item;
        drafting.written(uses, form, typed);
        assertThat(publishing.submit(author, uses)).isEqualTo(new Submitted.Done());
        String removes = drafting.begun(list);
        amendments.remove(author, drafting.rights(author), removes, list);
        publishing.submit(author, removes);
        assertThat(approved(reviewer, removes, clock.instant())).isEqualTo(new Submitted.Done());
        int before = newest();

        assertThat(approved(reviewer, uses, clock.instant()))
                .isInstanceOfSatisfying(
                        Submitted.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.file() + ":" + problem.line())
                                .containsExactly(form + ":" + typed.lines().count()));

        assertThat(amendments.find(uses).orElseThrow().isOpen()).isTrue();
        assertThat(amendments.find(uses).orElseThrow().getNote()).contains(form, "probe-colours");
        assertThat(drafting.text(uses, form)).isEqualTo(typed);
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void whatIsApprovedForALaterDayWaitsForIt() {
        String id = drafting.begun(WORDS);
        drafting.written(id, WORDS, drafting.text(id, WORDS) + "# 以后 " + id + "\n");
        publishing.submit(author, id);

        approved(reviewer, id, clock.instant().plus(Duration.ofDays(3)));

        assertThat(amendments.find(id).orElseThrow().getState()).isEqualTo(Amendment.State.APPROVED);
        assertThat(published.folder().files().get(WORDS)).asString(UTF_8).doesNotContain(id);
        publishing.goLive(id);
        assertThat(amendments.find(id).orElseThrow().getState()).isEqualTo(Amendment.State.PUBLISHED);
        assertThat(published.folder().files().get(WORDS)).asString(UTF_8).contains(id);
    }

    @Test
    void aCountysEditorCannotTakeUpAServicesFile() {
        var county = Drafting.official(new Post("editor", new BodyId("yunyan-government-office")));
        String id = amendments.open(county, "地方实施", "因为").getId();

        assertThat(amendments.take(county, drafting.rights(county), id, SERVICE))
                .isFalse();
        assertThat(amendments.take(county, drafting.rights(county), id, "offers/520103.yaml"))
                .isTrue();
    }

    @Test
    void exportedAndUploadedAgainNothingDiffers() {
        byte[] packed = Zip.pack(published.folder());

        assertThat(Zip.unpack(packed).otherThan(published.folder()).paths()).isEmpty();
        assertThat(Zip.pack(Zip.unpack(packed))).isEqualTo(packed);
    }

    @Test
    void nobodyAgreesToWhatWasHandedInAfterSheReadIt() {
        String id = drafting.begun(WORDS);
        drafting.written(id, WORDS, drafting.text(id, WORDS) + "# 先 " + id + "\n");
        publishing.submit(author, id);
        Instant read = handedIn(id);
        publishing.takeBack(author, id);
        drafting.written(id, WORDS, drafting.text(id, WORDS) + "# 又加 " + id + "\n");
        publishing.submit(author, id);

        assertThat(publishing.approve(reviewer, drafting.rights(reviewer), id, read, clock.instant()))
                .isEqualTo(new Submitted.NotNow());
        assertThat(amendments.find(id).orElseThrow().getState()).isEqualTo(Amendment.State.IN_REVIEW);
    }

    private Submitted approved(Actor.Official by, String id, Instant from) {
        return publishing.approve(by, drafting.rights(by), id, handedIn(id), from);
    }

    private Instant handedIn(String id) {
        return amendments.find(id).orElseThrow().submittedAt().orElseThrow();
    }
}
