package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.SmallItem;
import org.gulou.documents.LetterData;
import org.gulou.documents.Phrase;
import org.gulou.forms.Display;
import org.gulou.forms.FilledForm;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Need;

/** What a workflow says of a case that lives in memory, with the values of that case in it. */
record ExampleWords(ExampleCase file) {
    private static final Pattern COUNTED = Pattern.compile("count\\(\\s*(.+?)\\s*\\)");

    LocalizedText say(LocalizedText text) {
        var data = new LetterData(this::words, this::number, condition -> true, (list, name) -> List.of());
        return text.map((language, words) ->
                read(words).map(phrase -> phrase.in(data, language)).orElse(words));
    }

    private static Optional<Phrase> read(String words) {
        var faults = new ArrayList<Problem>();
        Phrase phrase = Phrase.read(words, new Place("", 1, 1), faults::add, judged -> {});
        return Optional.of(phrase).filter(sound -> faults.isEmpty());
    }

    private Optional<String> words(String path, String language) {
        return shown(file.record(), path)
                .or(() -> filled(path))
                .or(() -> value(path))
                .map(words -> words.in(language))
                .filter(words -> !words.isBlank());
    }

    private static Optional<LocalizedText> shown(FilledForm form, String path) {
        return form.answer(path).map(FilledForm.Entry.Answer::shown);
    }

    /** What an official answered in the form that was filled in last with a move. */
    private Optional<LocalizedText> filled(String path) {
        List<Act> history = file.situation().history();
        int dot = path.indexOf('.');
        for (int place = history.size(); place > 0 && dot > 0; place--) {
            FilledForm form = file.filled().get(place);
            if (form != null && history.get(place - 1).move().equals(path.substring(0, dot))) {
                return shown(form, path.substring(dot + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalizedText> value(String path) {
        return file.value(path)
                .filter(value -> !value.isUnknown() && !(value instanceof Value.Empty))
                .map(value -> item(path)
                        .map(item -> words(item, value))
                        .orElseGet(() -> Display.of(value, Type.ANY, local())));
    }

    /** What a move asks for itself. */
    private Optional<Need.Item> item(String path) {
        return file.workflow().moves().stream()
                .flatMap(move -> move.needs().stream()
                        .filter(need -> path.equals(move.id() + "." + need.key()))
                        .filter(Need.Item.class::isInstance)
                        .map(Need.Item.class::cast))
                .findFirst();
    }

    private LocalizedText words(Need.Item item, Value value) {
        return value instanceof Value.Text(String id) && item.options().containsKey(id)
                ? item.options().getOrDefault(id, LocalizedText.NONE)
                : SmallItem.kind(item)
                        .map(kind -> kind.show(value, local()))
                        .orElseGet(() -> Display.of(value, item.type(), local()));
    }

    private Local local() {
        return new Local(OfficeTime.day(file.now()), Divisions.NONE);
    }

    private Optional<BigDecimal> number(String written) {
        Matcher counted = COUNTED.matcher(written);
        Optional<Value> value = file.value(counted.matches() ? counted.group(1) : written);
        return value.flatMap(one -> switch (one) {
            case Value.Items(List<Value> items) -> Optional.of(BigDecimal.valueOf(items.size()));
            case Value.Num(BigDecimal number) -> Optional.of(number);
            case Value other -> Optional.empty();
        });
    }
}
