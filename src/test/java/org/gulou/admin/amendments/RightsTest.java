package org.gulou.admin.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gulou.identity.Posts;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.places.Body;
import org.gulou.places.Places;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final String FORM = "services/civil-affairs/subsistence-allowance/form.yaml";
    private static final Body COUNTY = new Body(
            new BodyId("yunyan-government-office"),
            LocalizedText.of("云岩区", "Yunyan"),
            new DivisionCode("520103"),
            DivisionCode.Level.COUNTY,
            Set.of(),
            LocalizedText.NONE,
            LocalizedText.NONE,
            "",
            Set.of());
    private static final Places PLACES = new Places(List.of(), List.of(COUNTY));

    @Test
    void aCountysEditorWritesWhatHerCountyLaysOverServicesAndNothingElse() {
        Rights rights = rights(new Post("editor", COUNTY.id()));

        assertThat(rights.mayWrite("offers/520103.yaml")).isTrue();
        assertThat(rights.mayWrite("offers/520111.yaml")).isFalse();
        assertThat(rights.mayWrite(FORM)).isFalse();
    }

    @Test
    void whoWritesFiguresOrForHerCountyDoesNotWriteServices() {
        assertThat(rights(Posts.EDITOR).mayWriteServices()).isTrue();
        assertThat(rights(Posts.ADMIN).mayWriteServices()).isTrue();
        assertThat(rights(Posts.FIGURES).mayWriteServices()).isFalse();
        assertThat(rights(new Post("editor", COUNTY.id())).mayWriteServices()).isFalse();
    }

    @Test
    void figuresAndCalendarsHaveTheirOwnRight() {
        assertThat(rights(Posts.EDITOR).mayWrite("parameters/social-assistance.yaml"))
                .isFalse();
        assertThat(rights(Posts.FIGURES).mayWrite("parameters/social-assistance.yaml"))
                .isTrue();
        assertThat(rights(Posts.FIGURES).mayWrite("calendars/cn-workdays.csv")).isTrue();
        assertThat(rights(Posts.FIGURES).mayWrite(FORM)).isFalse();
    }

    @Test
    void aReviewerWritesNothing() {
        assertThat(rights(Posts.REVIEWER).mayReview()).isTrue();
        assertThat(rights(Posts.REVIEWER).mayWriteAny()).isFalse();
        assertThat(rights(Posts.REVIEWER).mayWrite(FORM)).isFalse();
    }

    @Test
    void aClerksPostHasNothingToDoWithDefinitions() {
        assertThat(rights(new Post("clerk", COUNTY.id())).any()).isFalse();
    }

    private static Rights rights(Post post) {
        return new Rights(Set.of(post), PLACES);
    }
}
