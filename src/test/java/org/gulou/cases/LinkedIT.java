package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.talk.Enclosing;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever objects to a public notice gets a case of her own, and the office sees each from the other. */
@ArquillianTest
class LinkedIT {
    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Notices notices;

    @Inject
    Linked linked;

    @Inject
    Enclosing enclosing;

    @Inject
    Talk talk;

    @Inject
    Desk desk;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private CaseNumber noticed;
    private Map<DivisionCode.Level, BodyId> bodies = Map.of();
    private Actor.Official officer = official("officer", DivisionCode.Level.TOWNSHIP);

    @BeforeEach
    void aCaseOnNotice() throws Exception {
        Offer offer = published.catalogue().offersOf("subsistence-allowance", "new").stream()
                .filter(one -> one.division().level() == DivisionCode.Level.VILLAGE)
                .findFirst()
                .orElseThrow();
        noticed = filings.file(offer.id(), Map.of(), clock.instant());
        bodies = Proceedings.bodies(CaseFiles.of(registry, transaction, noticed));
        officer = official("officer", DivisionCode.Level.TOWNSHIP);
        does(official("clerk", DivisionCode.Level.VILLAGE), "forward", Map.of("village-note", filled()));
        does(official("clerk", DivisionCode.Level.TOWNSHIP), "accept", Map.of());
        does(officer, "visit", Map.of("home-visit", filled()));
        does(official("head", DivisionCode.Level.TOWNSHIP), "propose", Map.of("opinion", Value.of("同意。")));
    }

    private Actor.Official official(String post, DivisionCode.Level level) {
        return new Actor.Official(
                post + "-of-the-notice",
                post,
                Optional.ofNullable(bodies.get(level))
                        .map(body -> Set.of(new Post(post, body)))
                        .orElse(Set.of()));
    }

    private static Value filled() {
        return new Value.Fields(Map.of("result", Value.of("yes")));
    }

    private void does(Actor.Official who, String move, Map<String, Value> given) {
        int seen = registry.official(noticed, who).orElseThrow().acts().size();
        assertThat(desk.act(noticed, new Attempt(move, who, given), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    private Notices.Objected object(CaseNumber number) {
        return notices.object(number, new Linked.Objector("田军", "13800000471", "zh"), "没有申报一辆汽车。");
    }

    @Test
    void anObjectionIsACaseWithANumberOfItsOwnAndSeenFromBoth() {
        CaseNumber own = object(noticed).own().orElseThrow().number();

        assertThat(own).isNotEqualTo(noticed);
        var objection = registry.official(own, officer).orElseThrow();
        assertThat(objection.version().service()).isEqualTo("notice-objection");
        assertThat(objection.record().values())
                .containsEntry("notice", Value.of(noticed.toString()))
                .containsEntry("reason", Value.of("没有申报一辆汽车。"))
                .containsEntry("name", Value.of("田军"));
        assertThat(linked.of(objection.file())).containsExactly(noticed.toString());
        assertThat(linked.of(registry.official(noticed, officer).orElseThrow().file()))
                .containsExactly(own.toString());
    }

    @Test
    void thePapersOfAnObjectionLieWithItsOwnCase() {
        var objector = new Linked.Objector("田军", "13800000471", "zh");
        CaseNumber own = enclosing
                .object(noticed, objector, "没有申报一辆汽车。", "随异议提交的材料", number -> List.of("file-of-" + number))
                .own()
                .orElseThrow()
                .number();

        assertThat(talk.applicants(own.toString())).singleElement().satisfies(message -> {
            assertThat(message.files()).containsExactly("file-of-" + own);
            assertThat(message.cameWith(1)).isTrue();
        });
        assertThat(talk.messages(noticed.toString())).isEmpty();
    }

    @Test
    void theOfficeThatPublishedAnswersTheObjection() {
        CaseNumber own = object(noticed).own().orElseThrow().number();

        Map<String, Value> finding = Map.of(
                "finding", new Value.Fields(Map.of("result", Value.of("unjustified"), "words", Value.of("车辆已经申报。"))));
        int seen = registry.official(own, officer).orElseThrow().acts().size();

        assertThat(desk.act(own, new Attempt("look", officer, finding), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        assertThat(registry.official(own, officer).orElseThrow().state().id()).isEqualTo("answered");
    }
}
