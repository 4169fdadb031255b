package org.gulou.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.forms.Answers;
import org.junit.jupiter.api.Test;

/** A renewal begins with what was filed, as its own version names it, and without what is given anew each time. */
class RenewingTest {
    private static final String SERVICE = "services/market-regulation/food-business-licence/";
    private static final String STORY = SERVICE + "examples/noodle-shop-puts-right-and-is-licensed.yaml";
    private static final String FORM = SERVICE + "form.yaml";
    private static final Parties SOMEBODY = new Parties("申请人", "", Optional.empty());
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    /** The answers of the story, renewed in the version that has one thing changed. */
    private static Answers renewed(String old, String by) {
        Catalogue catalogue = Own.catalogue();
        Rehearsal told = Own.DEFINITIONS.examples(Own.FOLDER, catalogue).stream()
                .filter(one -> one.path().equals(STORY))
                .findFirst()
                .flatMap(Example::rehearse)
                .orElseThrow();
        Folder newer = Own.changed(FORM, old, by);
        String guide = SERVICE + "service.yaml";
        Catalogue later = Own.sound(Own.around(
                STORY,
                newer.with(Map.of(
                        guide,
                        Own.text(guide)
                                .replaceFirst("version: 1\n", "version: 2\n")
                                .getBytes(UTF_8)))));
        Offer offer = told.offer();
        var version = later.version(offer).orElseThrow();
        var draft = new Draft(offer, version.number(), new Owner.Guest("王秀英", "13800000011", "code"), NOW, NOW);
        var begun = new Application(
                draft, offer, version, Answers.NONE, FormWorld.ofDraft(later, offer, SOMEBODY, NOW), LookAgain.NOTHING);
        return Renewing.answered(ToldCase.of(told, told.situation(), catalogue, SOMEBODY), "", begun);
    }

    @Test
    void whatWasRenamedSinceStandsUnderItsNewName() {
        Answers answers = renewed("- id: platform\n", "- id: platformName\n        was: platform\n");

        assertThat(answers.at("platformName")).containsExactly("某外卖平台");
        assertThat(answers.at("platform")).isEmpty();
        assertThat(answers.rows()).containsKey("officers");
    }

    @Test
    void aPromiseIsGivenAnewAndNothingIsContinued() {
        Answers answers = renewed("- id: platform\n", "- id: platform\n");

        assertThat(answers.at("phone")).containsExactly("13800000011");
        assertThat(answers.at("promise")).isEmpty();
        assertThat(answers.settled()).isEmpty();
        assertThat(answers.papers()).isEmpty();
    }
}
