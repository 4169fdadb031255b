package org.gulou.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gulou.duties.Settings;
import org.gulou.identity.NotAllowed;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What everybody is told on top of every page. */
@ArquillianTest
class BulletinsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));
    private static final LocalizedText TEXT = LocalizedText.of("周六 22:00 停机维护。", "Maintenance on Saturday at 22:00.");

    @Inject
    Bulletins bulletins;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @AfterEach
    void takeDown() {
        System.clearProperty(CLOCK);
        bulletins.takeDown(ADMIN);
    }

    private String home() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(settings.address()).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void everybodyReadsItUntilItIsTakenDown() throws Exception {
        bulletins.show(ADMIN, TEXT, Bulletin.Span.ALWAYS);
        assertThat(home()).contains(TEXT.in("zh"));

        bulletins.takeDown(ADMIN);

        assertThat(home()).doesNotContain(TEXT.in("zh"));
    }

    @Test
    void anotherTakesItsPlace() {
        bulletins.show(ADMIN, TEXT, Bulletin.Span.ALWAYS);
        bulletins.show(ADMIN, LocalizedText.of("已恢复。", "It is over."), Bulletin.Span.ALWAYS);

        assertThat(bulletins.current())
                .hasValueSatisfying(one -> assertThat(one.text().in("en")).isEqualTo("It is over."));
    }

    @Test
    void itEndsByItself() {
        bulletins.show(
                ADMIN,
                TEXT,
                new Bulletin.Span(Optional.empty(), Optional.of(clock.instant().plus(Duration.ofDays(2)))));
        assertThat(bulletins.current()).isPresent();

        System.setProperty(CLOCK, "P3D");

        assertThat(bulletins.current()).isEmpty();
    }

    @Test
    void itBeginsByItself() {
        bulletins.show(
                ADMIN,
                TEXT,
                new Bulletin.Span(Optional.of(clock.instant().plus(Duration.ofDays(2))), Optional.empty()));
        assertThat(bulletins.current()).isEmpty();
        assertThat(bulletins.kept()).isPresent();

        System.setProperty(CLOCK, "P3D");

        assertThat(bulletins.current()).isPresent();
    }

    @Test
    void onlyAdministratorsWriteIt() {
        var official = new Actor.Official("clerk-of-the-test", "莫兰", Set.of());

        assertThatThrownBy(() -> bulletins.show(official, TEXT, Bulletin.Span.ALWAYS))
                .isInstanceOf(NotAllowed.class);
        assertThat(bulletins.current()).isEmpty();
    }
}
