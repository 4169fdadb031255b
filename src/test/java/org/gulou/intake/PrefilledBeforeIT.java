package org.gulou.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.forms.Answers;
import org.gulou.intake.Prefill.ApplicantKind;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A system fills in a form, the service is changed, and then somebody begins with what was filled in. */
@ArquillianTest
class PrefilledBeforeIT {
    private static final String FOLDER = "services/government-office/filled-before/";
    private static final Map<String, String> SERVICE =
            Map.of("service.yaml", """
            schema: gulou/service/v1
            id: filled-before
            version: 1
            once: open
            owner: {department: GOV}
            type: public-service
            title: {zh: 只办一次的事项, en: A matter taken once}
            keywords: {zh: [一次], en: [once]}
            summary: {zh: 测试用。, en: For tests.}
            description: {zh: 测试用，不办理任何事项。, en: For tests; nothing is decided.}
            audience: [person]
            themes: {person: ["999"]}
            lifeEvents: []
            legalBasis: [{title: {zh: 无, en: None}}]
            time: {statutory: 20 working days, promised: 10 working days}
            access: guest
            offered: {by: county}
            eligibility: [{id: anyone, words: {zh: 任何人。, en: Anybody.}}]
            papers: []
            fees: []
            steps: [{title: {zh: 填写, en: Fill in}, text: {zh: 一页填完。, en: On one page.}}]
            channels: [online]
            visits: 0
            result: {kind: decision, title: {zh: 无, en: None}}
            letters: []
            faq: []
            contact: {complaints: "12345"}
            retention: {draft: 90 days, closed: 1 year, then: anonymise}
            """, "form.yaml", """
            schema: gulou/form/v1
            pages:
              - id: all
                title: {zh: 事由, en: Matter}
                items:
                  - {id: matter, kind: text, title: {zh: 事由, en: Matter}, required: true, maxLength: 40}
                  - id: colour
                    kind: choice
                    title: {zh: 颜色, en: Colour}
                    options: [{id: red, title: {zh: 红, en: Red}}, {id: blue, title: {zh: 蓝, en: Blue}}]
            """, "workflow.yaml", """
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              finish: {label: {zh: 办结, en: Finish}, from: received, to: done, by: clerk.county}
            clocks: {}
            """);

    @Inject
    Published published;

    @Inject
    Prefills prefills;

    @Inject
    LostAnswers lost;

    @Inject
    Drafts drafts;

    private void publish(int version) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            for (var file : SERVICE.entrySet()) {
                String text = version == 1
                        ? file.getValue()
                        : file.getValue().replace("version: 1", "version: 2").replace("{id: red,", "{id: green,");
                entries.putNextEntry(new ZipEntry(FOLDER + file.getKey()));
                entries.write(text.getBytes(UTF_8));
                entries.closeEntry();
            }
        }
        assertThat(published.publish(new ByteArrayInputStream(zip.toByteArray()), new Actor.Portal()))
                .isInstanceOf(Publication.Done.class);
    }

    @Test
    void whatStillFitsIsInHerDraftOfTheNewFormAndWhatDoesNotIsNamed() throws IOException {
        publish(1);
        Offer offer = published.catalogue().offersOf("filled-before").getFirst();
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

        publish(2);

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
