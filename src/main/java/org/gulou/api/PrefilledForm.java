package org.gulou.api;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.api.Refused.Wrong;
import org.gulou.cases.asks.FillIn;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Outline;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.TextKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import tools.jackson.databind.JsonNode;

/**
 * What a program has filled in of a form, read and judged as if a person had typed it. It may leave out whatever it does not
 * know; what it sends must be asked, and right.
 *
 * @param answers of which no page is continued
 * @param wrong what to put right before anything is kept
 */
record PrefilledForm(Answers answers, List<Wrong> wrong) {
    private static final String FIELD = "answers";

    static PrefilledForm of(Form form, Circumstances world, JsonNode sent) {
        if (!sent.isObject()) {
            return new PrefilledForm(Answers.NONE, List.of(new Wrong(FIELD, Refused.words("api.form.object"))));
        }
        Typed typed = Typed.of(sent);
        if (typed.rows().size() > FillIn.MOST_ROWS) {
            LocalizedText words = Refused.words("api.form.rows", FillIn.MOST_ROWS);
            return new PrefilledForm(Answers.NONE, List.of(new Wrong(FIELD, words)));
        }
        FillIn filled = FillIn.blank(form, world).read(typed.values(), typed.rows(), true);
        Set<String> asked = filled.asked();
        Answers judged = filled.journey().answers();
        Answers read = judged.withoutSettled(judged.settled());
        Answers kept = read;
        var wrong = new ArrayList<>(rowsNowhere(typed.rows(), asked, filled.journey()));
        for (Map.Entry<String, List<String>> answer : typed.values().entrySet()) {
            String path = answer.getKey();
            Optional<Kind> kind = form.kindAt(path);
            Optional<String> why = kind.isPresent()
                    ? why(kind.get(), asked.contains(path), answer.getValue(), read.at(path))
                    : whyNoQuestion(Outline.at(filled.outline(), path), answer.getValue());
            why.ifPresent(key -> wrong.add(new Wrong(FIELD + "." + path, Refused.words(key))));
            if (why.isEmpty() && kind.isPresent()) {
                kept = asOnThePage(kept, path, kind.get(), world);
            }
        }
        typed.misplaced(FIELD + ".", filled.outline()).forEach(wrong::add);
        Set<String> overfull = listsThatCanBeShorter(filled);
        filled.mistakes().stream()
                .filter(mistake -> !mistake.warning())
                .filter(mistake -> typed.values().containsKey(mistake.path())
                        || (mistake.rule().equals("rows") && overfull.contains(mistake.path())))
                .forEach(mistake -> wrong.add(new Wrong(FIELD + "." + mistake.path(), mistake.listed())));
        return new PrefilledForm(kept, List.copyOf(wrong));
    }

    /** The lists that were sent where the form has no rows now that one makes oneself. */
    private static List<Wrong> rowsNowhere(List<String> rows, Set<String> asked, Journey journey) {
        return rows.stream()
                .filter(row -> !asked.contains(list(row))
                        || !journey.rows(list(row))
                                .contains(row.substring(list(row).length() + 1)))
                .map(PrefilledForm::list)
                .distinct()
                .map(list -> new Wrong(FIELD + "." + list, Refused.words("api.prefill.rows")))
                .toList();
    }

    /** The lists with more rows than there must be: where rows are still missing, she adds them. */
    private static Set<String> listsThatCanBeShorter(FillIn filled) {
        return filled.questions(LocalizedText.FIRST_LANGUAGE)
                .filter(question -> question.rows().stream().anyMatch(Question.Row::removable))
                .map(Question::id)
                .collect(toSet());
    }

    private static String list(String row) {
        return row.substring(0, row.lastIndexOf('.'));
    }

    /** A group or list in which nothing is told is as good as left out, whether it is asked or not. */
    private static Optional<String> whyNoQuestion(Optional<Outline> group, List<String> sent) {
        return group.isPresent() && sent.isEmpty() ? Optional.empty() : Optional.of("api.prefill.unknown");
    }

    /** The key of the words for why an answer cannot be taken; empty where it can. */
    private static Optional<String> why(Kind kind, boolean asked, List<String> sent, List<String> taken) {
        if (Outline.isHerOwn(kind)) {
            return Optional.of("api.prefill.her-own");
        }
        if (!asked) {
            return Optional.of("api.prefill.unasked");
        }
        return isWhole(sent, taken) && !isPadded(kind, sent) ? Optional.empty() : Optional.of("api.prefill.long");
    }

    /** Whether a text fits only without the blanks around it: what is sent must be no longer than the schema says. */
    private static boolean isPadded(Kind kind, List<String> sent) {
        return kind instanceof TextKind text
                && !text.words()
                && sent.stream()
                        .anyMatch(one -> length(one) > text.maxLength() && length(one.strip()) <= text.maxLength());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether all that was sent is there; a page takes no more than its control can hold. */
    private static boolean isWhole(List<String> sent, List<String> kept) {
        return kept.equals(sent) || sent.stream().allMatch(String::isEmpty);
    }

    /** A day that was sent as one text stands in three fields on the page. */
    private static Answers asOnThePage(Answers answers, String path, Kind kind, Circumstances world) {
        var local = new Local(OfficeTime.day(world.surroundings().now()), world.divisions());
        if (kind.read(answers.at(path), local) instanceof Reading.Typed typed) {
            List<String> written = kind.write(typed.value());
            return written.isEmpty() ? answers : answers.with(path, written);
        }
        return answers;
    }
}
