package org.gulou.admin.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Pauses;
import org.gulou.catalog.definition.Pauses.Pause;
import org.gulou.catalog.definition.Pauses.Where;
import org.gulou.identity.Posts;
import org.gulou.journal.Entry;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Applications are stopped and taken again by one person at once, within her right and with her reason. */
@ArquillianTest
class PausingIT {
    private static final String SERVICE = "notice-objection";
    private static final Where YUNYAN = new Where("offers/520103.yaml", Optional.of("yunyan-government-office"));
    private static final LocalizedText REASON = LocalizedText.of("系统升级", "The system is renewed");

    @Inject
    Pausing pausing;

    @Inject
    Amendments amendments;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private static Actor.Official official(Post post) {
        return new Actor.Official(post.role() + "-" + UUID.randomUUID(), "某人", Set.of(post));
    }

    private Rights rights(Actor.Official official) {
        return new Rights(official.posts(), published.catalogue().places());
    }

    private Submitted pause(Actor.Official by, Where where) {
        return pausing.pause(
                by, rights(by), SERVICE, new Pause(where, REASON, Optional.empty(), Optional.empty()), "暂停");
    }

    private Submitted resume(Actor.Official by, Where where) {
        return pausing.resume(by, rights(by), SERVICE, where, "修好了", "恢复");
    }

    private List<String> closed() {
        return published.catalogue().offersOf(SERVICE).stream()
                .filter(offer -> offer.closedOn(OfficeTime.day(clock.instant())).isPresent())
                .map(Offer::id)
                .toList();
    }

    @Test
    void anOfficeIsPausedAndResumedAtOnceByOnePerson() {
        Actor.Official editor = official(Posts.EDITOR);
        byte[] before = published.folder().files().get(YUNYAN.path());

        assertThat(pause(editor, YUNYAN)).isEqualTo(new Submitted.Done());
        assertThat(closed()).containsExactly(SERVICE + "--yunyan-government-office");
        assertThat(published.dataHistory().getFirst().by()).isEqualTo(editor.id());
        assertThat(published.dataHistory().getFirst().why()).isEqualTo("系统升级");
        assertThat(published.dataHistory(YUNYAN.path()).getFirst().why())
                .as("the history of the file, too")
                .isEqualTo("系统升级");
        assertThat(published.dataHistory("offers/522634.yaml"))
                .as("and of no other")
                .noneMatch(state -> state.by().equals(editor.id()));

        assertThat(resume(editor, YUNYAN)).isEqualTo(new Submitted.Done());
        assertThat(closed()).isEmpty();
        assertThat(journal.entries(SERVICE).stream()
                        .filter(entry -> entry.getActor().equals(editor.id()))
                        .map(Entry::getAction))
                .containsExactly("pause-service", "resume-service");
        assertThat(new String(published.folder().files().get(YUNYAN.path()), StandardCharsets.UTF_8))
                .startsWith(new String(before, StandardCharsets.UTF_8));
    }

    @Test
    void aServiceIsPausedEverywhereAndItsNextVersionSaysWhy() {
        Actor.Official editor = official(Posts.EDITOR);
        int before =
                published.catalogue().service(SERVICE).orElseThrow().newest().number();
        Where everywhere = new Pauses(published.folder(), SERVICE).everywhere().orElseThrow();

        assertThat(pause(editor, everywhere)).isEqualTo(new Submitted.Done());
        try {
            assertThat(closed()).hasSameSizeAs(published.catalogue().offersOf(SERVICE));
            assertThat(published.history().stream()
                            .filter(version -> version.service().equals(SERVICE))
                            .findFirst())
                    .hasValueSatisfying(version -> {
                        assertThat(version.number()).isEqualTo(before + 1);
                        assertThat(version.why()).isEqualTo("系统升级");
                        assertThat(version.approvedBy()).isEmpty();
                    });
        } finally {
            assertThat(resume(editor, everywhere)).isEqualTo(new Submitted.Done());
        }
    }

    @Test
    void aCountyPausesItsOwnOfficesAndNoOthers() {
        Actor.Official leishan = official(new Post("editor", new BodyId("leishan-government-office")));

        assertThat(pause(leishan, YUNYAN)).isEqualTo(new Submitted.NotNow());
        assertThat(closed()).isEmpty();

        assertThat(pause(leishan, Where.division("522634"))).isEqualTo(new Submitted.Done());
        assertThat(closed()).isNotEmpty().allMatch(offer -> offer.contains("leishan"));
        assertThat(resume(leishan, Where.division("522634"))).isEqualTo(new Submitted.Done());
    }

    @Test
    void whoOnlyReadsWhatOthersWroteDoesNotPause() {
        assertThat(pause(official(Posts.REVIEWER), YUNYAN)).isEqualTo(new Submitted.NotNow());
        assertThat(closed()).isEmpty();
    }

    @Test
    void aSuccessorWaitsForASecondPerson() {
        Actor.Official editor = official(Posts.EDITOR);

        String id = pausing.succeed(editor, rights(editor), SERVICE, "out-of-area-care", "合并", "接替")
                .orElseThrow();

        assertThat(amendments.find(id).orElseThrow().getState()).isEqualTo(Amendment.State.IN_REVIEW);
        assertThat(published.catalogue().service(SERVICE).orElseThrow().guide().successor())
                .isEmpty();
    }
}
