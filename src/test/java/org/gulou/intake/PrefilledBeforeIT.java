package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.forms.Answers;
import org.gulou.intake.Prefill.ApplicantKind;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A system fills in a form, the service is changed, and then somebody begins with what was filled in. */
@ArquillianTest
class PrefilledBeforeIT {
    private static final SmallService SERVICE = SmallService.named("filled-before")
            .asking("{id: colour, kind: choice, title: {zh: 颜色, en: Colour}, options:"
                    + " [{id: red, title: {zh: 红, en: Red}}, {id: blue, title: {zh: 蓝, en: Blue}}]}");

    private static final SmallService CHANGED =
            SERVICE.guided("version: 2").with("form.yaml", form -> form.replace("{id: red,", "{id: green,"));

    @Inject
    Published published;

    @Inject
    Prefills prefills;

    @Inject
    LostAnswers lost;

    @Inject
    Drafts drafts;

    @Test
    void whatStillFitsIsInHerDraftOfTheNewFormAndWhatDoesNotIsNamed() throws IOException {
        Offer offer = SERVICE.publish(published);
        var program = new Actor.Official("system", "系统", Set.of());
        var made = prefills.make(
                program,
                new Prefill.Wish(
                        offer.id(),
                        ApplicantKind.PERSON,
                        published.catalogue().version(offer).orElseThrow(),
                        Answers.NONE.with("matter", List.of("一件事")).with("colour", List.of("red")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(lost.of(made.prefill())).isEmpty();

        CHANGED.publish(published);

        assertThat(lost.of(made.prefill()))
                .singleElement()
                .satisfies(title -> assertThat(title.in("zh")).isEqualTo("颜色"));
        Draft draft = drafts.start(offer, "王芳", "13800000001");
        assertThat(prefills.begin(made.prefill(), draft)).isEqualTo(Prefills.Beginning.ENTERED);
        Application begun = drafts.open(
                        draft.getId(), new Visitor(Optional.empty(), Optional.of(((Owner.Guest) draft.owner()).code())))
                .orElseThrow();
        assertThat(begun.version().number()).isEqualTo(2);
        assertThat(begun.answers().at("matter")).containsExactly("一件事");
        assertThat(begun.journey().firstOpen()).as("she looks at each page").contains("all");
    }
}
