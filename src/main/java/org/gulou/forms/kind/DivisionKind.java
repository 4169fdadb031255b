package org.gulou.forms.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code division}: an administrative division, chosen level by level; the posted values are one code a level, and the
 * deepest that lies in those before it counts.
 *
 * @param level how deep it must be chosen
 * @param within where it must lie
 */
public record DivisionKind(Level level, Optional<DivisionCode> within) implements Kind {
    @Override
    public String name() {
        return "division";
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        if (raw.stream().allMatch(String::isBlank)) {
            return Reading.BLANK;
        }
        Optional<DivisionCode> chosen = chosen(raw);
        if (chosen.isEmpty() || (chosen.get().level().compareTo(level) < 0 && goesOn(chosen.get(), local))) {
            return Typing.wrong(
                    "type",
                    "请为“{label}”继续选择到" + zh(level) + "。",
                    "Go on choosing {label} down to the " + level.word() + ".");
        }
        DivisionCode code = chosen.get();
        boolean known = local.divisions().equals(Divisions.NONE)
                || local.divisions().name(code).isPresent();
        if (!known || within.filter(outer -> !code.within(outer)).isPresent()) {
            return Typing.wrong("option", "请从“{label}”的选项中重新选择。", "Choose {label} again from the options.");
        }
        return new Reading.Typed(Value.of(code.code()));
    }

    /** Whether there is something below to choose: the list of divisions may end above the level that is asked for. */
    private static boolean goesOn(DivisionCode code, Local local) {
        return local.divisions().equals(Divisions.NONE)
                || !local.divisions().below(code).isEmpty();
    }

    private static String zh(Level level) {
        return switch (level) {
            case PROVINCE -> "省级";
            case PREFECTURE -> "市（州）级";
            case COUNTY -> "县（市、区）级";
            case TOWNSHIP -> "乡镇（街道）级";
            case VILLAGE -> "村（社区）级";
        };
    }

    /** The deepest code that lies in those before it. */
    public Optional<DivisionCode> chosen(List<String> raw) {
        Optional<DivisionCode> deepest = Optional.empty();
        for (String text : raw) {
            Optional<DivisionCode> next = DivisionCode.parse(text.strip());
            if (next.isPresent() && (deepest.isEmpty() || next.get().within(deepest.get()))) {
                deepest = next;
            }
        }
        return deepest;
    }

    /** The code of each level from below {@code within} down to {@code value}: what the selects show. */
    @Override
    public List<String> write(Value value) {
        if (!(value instanceof Value.Text(String text))) {
            return List.of();
        }
        var line = new ArrayList<String>();
        for (var at = DivisionCode.parse(text);
                at.isPresent() && !at.equals(within);
                at = at.get().parent()) {
            line.add(at.get().code());
        }
        Collections.reverse(line);
        return line;
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        if (!(value instanceof Value.Text(String text))) {
            return LocalizedText.NONE;
        }
        var names = new ArrayList<LocalizedText>();
        for (var at = DivisionCode.parse(text); at.isPresent(); at = at.get().parent()) {
            local.divisions().name(at.get()).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            return LocalizedText.of(text, text);
        }
        return LocalizedText.of(
                names.reversed().stream().map(name -> name.in("zh")).collect(Collectors.joining()),
                names.stream().map(name -> name.in("en")).collect(Collectors.joining(", ")));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(5, 12);
    }
}
