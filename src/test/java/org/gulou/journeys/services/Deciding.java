package org.gulou.journeys.services;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.definition.Planned;
import org.gulou.catalog.definition.PlannedStep;
import org.gulou.catalog.definition.PlannedStep.Hand;
import org.gulou.forms.Answers;
import org.gulou.testbed.Visitor;

/** A case goes its planned way at the desk and on the pages of those who take part. */
record Deciding(Town town, Planned planned, Paths paths, String number) {
    private static final int MOST_ROUNDS = 5;

    void goes() {
        for (int i = 0; i < planned.steps().size(); i++) {
            PlannedStep step = planned.steps().get(i);
            town.passes(step.at());
            switch (step) {
                case PlannedStep.Waits waits -> {}
                case PlannedStep.Pays pays -> pays(cashier());
                case PlannedStep.Signs(var at, Hand hand, String move) -> signs(hand, move);
                case PlannedStep.Acts acts -> acts(acts);
            }
        }
    }

    private void acts(PlannedStep.Acts acts) {
        switch (acts.hand()) {
            case Hand.Official(String name) -> atTheDesk(town.official(name), acts);
            case Hand.Applicant applicant -> {
                Visitor citizen = town.citizen(planned.applicant());
                citizen.visits("/act/" + number + "/" + acts.move());
                new PageFilling(citizen, "main form", PageFilling.small(acts.given()), paths).fills();
                citizen.presses("#confirm");
                notRefused(citizen, acts.move());
            }
            case Hand.Party party -> {
                Visitor one = party(party);
                new PageFilling(one, "main", PageFilling.small(acts.given()), paths).fills();
                Locator fold = one.page().locator("#open-" + acts.move());
                if (fold.count() > 0) {
                    fold.click();
                }
                one.presses("#act-" + acts.move());
                notRefused(one, acts.move());
            }
        }
    }

    private void atTheDesk(Visitor official, PlannedStep.Acts acts) {
        official.opensAtDesk(number);
        String move = move(acts.move());
        String form = "[id='move-" + move + "']";
        String batch = ".moves a[href*='move=" + move + "']";
        if (official.page().locator(batch).count() > 0) {
            official.presses(batch);
            inTheBatch(official, acts);
            return;
        }
        if (official.page().locator(form).count() == 0) {
            throw new AssertionError("'" + move + "' is not offered: " + official.reads(".moves"));
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Locator details = official.page().locator(form);
            if (details.getAttribute("open") == null) {
                details.locator("> summary").click();
            }
            acts.form().ifPresent(answers -> new PageFilling(official, form, answers, new Paths()).fills());
            new PageFilling(official, form, small(official, form, move, acts.given()), paths).fills();
            official.presses(form + " button[name=do][value=act]");
            Applying.forgives(official);
            if (official.page().locator(form + " #summary").count() == 0) {
                notRefused(official, move);
                return;
            }
        }
        throw new AssertionError("'" + move + "' is not taken: " + official.reads(form + " #summary"));
    }

    /** What is done to the cases of a batch together is done to this one. */
    private void inTheBatch(Visitor official, PlannedStep.Acts acts) {
        Locator cases = official.page().locator("#preview input[name=case]");
        for (int i = 0; i < cases.count(); i++) {
            cases.nth(i).setChecked(number.equals(cases.nth(i).getAttribute("value")));
        }
        new PageFilling(official, "#preview", small(official, "#preview", acts.move(), acts.given()), paths).fills();
        official.presses("#preview .buttons button");
        notRefused(official, acts.move());
    }

    /** Of a lane that stands for a row, the id ends with the row's key. */
    private String move(String planned) {
        int slash = planned.indexOf('/');
        return slash < 0 ? planned : planned.substring(0, slash + 1) + paths.key(planned.substring(slash + 1));
    }

    private static Answers small(Visitor official, String form, String move, Map<String, List<String>> given) {
        var named = new LinkedHashMap<String, List<String>>();
        given.forEach((key, values) -> named.put(move + "-" + key, values));
        String signed = move + "-signed";
        if (named.containsKey(signed)) {
            List<?> all = (List<?>) official.page()
                    .locator(form + " [name='" + signed + "']")
                    .evaluateAll("all => all.map(one => one.value)");
            named.put(signed, all.stream().map(String::valueOf).toList());
        }
        return PageFilling.small(named);
    }

    private static void notRefused(Visitor visitor, String move) {
        Locator wrong = visitor.page().locator(".note.bad[role=alert], #summary");
        if (wrong.count() > 0) {
            throw new AssertionError("'" + move + "' is refused: " + wrong.allInnerTexts());
        }
    }

    private void signs(Hand hand, String move) {
        switch (hand) {
            case Hand.Applicant applicant ->
                town.citizen(planned.applicant())
                        .visits("/act/" + number + "/" + move)
                        .presses("#confirm");
            case Hand.Party party -> party(party).presses("#do-sign-" + move);
            case Hand.Official official -> throw new AssertionError("An official signs nothing: " + move);
        }
    }

    /** Somebody who takes part, by the link that the applicant passes on to her. */
    private Visitor party(Hand.Party party) {
        Visitor citizen = town.citizen(planned.applicant()).visits("/case/" + number);
        List<String> links = citizen.page().locator("#others .link").allInnerTexts();
        for (String link : links) {
            Visitor one = town.newStranger().visits(link.substring(link.indexOf("/party/")));
            one.page().locator("#number").fill(party.who());
            one.presses("#read");
            Applying.forgives(one);
            if (one.page().locator("#now").count() > 0) {
                return one;
            }
        }
        throw new AssertionError("No link lets '" + party.party() + "' in: " + links);
    }

    /** An official who sees the case takes the money. */
    private Visitor cashier() {
        return planned.steps().stream()
                .filter(PlannedStep.Acts.class::isInstance)
                .map(step -> ((PlannedStep.Acts) step).hand())
                .filter(Hand.Official.class::isInstance)
                .map(hand -> town.official(((Hand.Official) hand).signInName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody at the desk takes the money"))
                .opensAtDesk(number);
    }

    private void pays(Visitor clerk) {
        BigDecimal sum = planned.answers().fees().total().orElseThrow();
        clerk.page().locator("#fee-sum").fill(sum.toPlainString());
        clerk.page().locator("#fee-receipt").fill("示例缴款书 " + number);
        clerk.presses("button[value=fee-take]");
        if (clerk.page().locator("#fee-wrong").count() > 0) {
            throw new AssertionError("The money is not taken: " + clerk.reads("#fee-wrong"));
        }
    }
}
