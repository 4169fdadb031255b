package org.gulou.journeys.services;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Planned;
import org.gulou.forms.Signer;
import org.gulou.language.Value;
import org.gulou.testbed.Visitor;

/** A citizen applies as planned: from the guide over every page to the number of the case. */
record Applying(Town town, Planned planned, Paths paths) {
    private static final int MOST_PAGES = 80;
    private static final int MOST_ROUNDS = 5;

    /** The number of the case. */
    String files() {
        Visitor citizen = town.citizen(planned.applicant());
        starts(citizen);
        fills(citizen);
        citizen.sends();
        if (citizen.page().url().contains("/signatures/")) {
            return signed(citizen);
        }
        forgives(citizen);
        if (citizen.page().locator("#number").count() == 0) {
            throw new AssertionError("It was not filed: " + citizen.reads("main"));
        }
        return citizen.reads("#number");
    }

    private void starts(Visitor citizen) {
        String variant = planned.offer().variant();
        String guide = "/service/" + planned.offer().service();
        citizen.visits(variant.equals(ServiceVersion.FIRST) ? guide : guide + "/" + variant);
        String division = planned.offer().division().code();
        if (citizen.page().locator("#place").count() > 0) {
            citizen.page().selectOption("#place", county(citizen, division));
            citizen.presses(".place button");
            Locator township = citizen.page()
                    .locator("a[href*='place=" + division.substring(0, Math.min(9, division.length())) + "']");
            if (division.length() > 6 && township.count() > 0) {
                citizen.presses("a[href*='place=" + division.substring(0, 9) + "']");
            }
        }
        citizen.presses("a[href='/start/" + planned.offer().id() + "']");
        citizen.page()
                .getByLabel(
                        planned.applicant().code().isEmpty()
                                ? planned.applicant().name()
                                : planned.applicant().organisation())
                .check();
        citizen.presses("#start");
    }

    /** The county of the office; for a body of more, one of its counties. */
    private static String county(Visitor citizen, String division) {
        List<?> counties =
                (List<?>) citizen.page().locator("#place option").evaluateAll("all => all.map(one => one.value)");
        String six = division.substring(0, 6);
        String within = six.replaceAll("(00)+$", "");
        return Stream.concat(
                        counties.stream().map(String::valueOf).filter(six::equals),
                        counties.stream().map(String::valueOf).filter(code -> code.startsWith(within)))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no county of " + division));
    }

    private void fills(Visitor citizen) {
        var sheet = new PageFilling(citizen, "main form", planned.answers().answers(), paths);
        String before = "";
        int rounds = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            String here = citizen.page().url().replaceAll("[?#].*", "");
            if (here.contains("/check/")) {
                return;
            }
            if (here.contains("/tasks/")) {
                citizen.presses("#to-check, ul.tasks li:has(.tag.warn) a >> nth=0");
                continue;
            }
            rounds = here.equals(before) ? rounds + 1 : 0;
            if (rounds >= MOST_ROUNDS) {
                throw new AssertionError("The page is not taken: " + told(citizen));
            }
            before = here;
            sheet.fills();
            citizen.presses("#continue");
            forgives(citizen);
        }
        throw new AssertionError(
                "It does not come to the last look: " + citizen.page().url());
    }

    private static String told(Visitor citizen) {
        Locator summary = citizen.page().locator("#summary, #stop, #again, #added, #more");
        return citizen.page().url() + " " + summary.allInnerTexts();
    }

    /** A page that newly asks something comes back with 422, which is no fault. */
    static void forgives(Visitor visitor) {
        List<String> wrong = visitor.whatWentWrong().stream()
                .filter(line -> !line.contains("422"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError("Seen behind the pages: " + wrong);
        }
    }

    private String signed(Visitor citizen) {
        List<String> before = cases(citizen, false);
        for (Locator asked : citizen.page().locator("#signers > li").all()) {
            String told = asked.innerText();
            String link = asked.locator(".link").innerText();
            signs(town.newStranger().visits(link.substring(link.indexOf("/sign/"))), numbers(told));
        }
        return cases(citizen, true).stream()
                .filter(number -> !before.contains(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It is not filed although all have signed"));
    }

    /** The number of whom the page names, else of all: more than a few wrong ones would make her wait. */
    private List<String> numbers(String told) {
        List<Signer> signers = planned.answers().signers();
        List<Signer> named = signers.stream()
                .filter(signer -> !signer.name().isEmpty() && told.contains(signer.name()))
                .toList();
        return (named.isEmpty() ? signers : named)
                .stream()
                        .flatMap(signer -> signer.who().stream().map(Applying::text))
                        .toList();
    }

    private static void signs(Visitor signer, List<String> numbers) {
        for (String number : numbers) {
            if (signer.page().locator("#sign").count() == 0) {
                signer.page().locator("#number").fill(number);
                signer.presses("#read");
            }
        }
        signer.presses("#sign");
        forgives(signer);
        if (signer.page().locator("#summary").count() > 0) {
            throw new AssertionError("It was not signed: " + signer.reads("#summary"));
        }
    }

    private static String text(Value who) {
        return switch (who) {
            case Value.Text(String text) -> text;
            case Value.Num(BigDecimal number) -> number.toPlainString();
            default -> who.toString();
        };
    }

    private static List<String> cases(Visitor citizen, boolean lookAgain) {
        String here = citizen.page().url();
        citizen.visits("/my");
        var numbers = new ArrayList<String>();
        ((List<?>) citizen.page()
                        .locator("#cases a[href^='/case/']")
                        .evaluateAll("all => all.map(one => one.getAttribute('href'))"))
                .forEach(link -> numbers.add(String.valueOf(link).substring("/case/".length())));
        if (!lookAgain) {
            citizen.open(here);
        }
        return numbers;
    }
}
