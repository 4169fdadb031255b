package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** What is wrong with the answers of a page: derived each time, never stored. */
final class Judge {
    private static final LocalizedText MISSING = LocalizedText.of("请填写“{label}”。", "Enter {label}.");
    private static final LocalizedText UNCHOSEN = LocalizedText.of("请选择“{label}”。", "Choose {label}.");
    private static final LocalizedText NOT_UPLOADED = LocalizedText.of("请上传“{label}”。", "Upload {label}.");
    private static final LocalizedText UNAGREED =
            LocalizedText.of("请阅读并勾选“{label}”。", "Read {label} and tick the box to agree.");
    private static final LocalizedText AGAIN = LocalizedText.of(
            "请再看一下“{label}”：它是按别的答案填好的，那些答案后来变了。",
            "Look at {label} again: it was filled in from answers that have changed since.");
    private static final LocalizedText TOO_SMALL =
            LocalizedText.of("“{label}”不能小于{limit}。", "{label} must be {limit} or more.");
    private static final LocalizedText TOO_LARGE =
            LocalizedText.of("“{label}”不能大于{limit}。", "{label} must be {limit} or less.");
    private static final LocalizedText TOO_EARLY =
            LocalizedText.of("“{label}”不能早于{limit}。", "{label} must be {limit} or later.");
    private static final LocalizedText TOO_LATE =
            LocalizedText.of("“{label}”不能晚于{limit}。", "{label} must be {limit} or earlier.");
    private static final LocalizedText TOO_FEW = LocalizedText.of(
            "“{label}”至少要填{limit}项，现在有{count}项。", "{label} needs at least {limit}; there are {count}.");
    private static final LocalizedText TOO_MANY =
            LocalizedText.of("“{label}”最多填{limit}项，现在有{count}项。", "{label} takes at most {limit}; there are {count}.");

    private static final LocalizedText OVERTAXED = LocalizedText.of(
            "按现在的答案，这一页要算的内容太多，算不出来。请检查有没有填得太大的数；没有的话请拨打 12345。",
            "With these answers there is too much to work out for this page. Check for numbers that are too large; if"
                    + " there are none, call 12345.");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Filling filling;

    Judge(Filling filling) {
        this.filling = filling;
    }

    /** @param spots what the page asks */
    List<Mistake> mistakes(Leaf page, List<Spot> spots) {
        var mistakes = new ArrayList<Mistake>();
        boolean continued = true;
        for (Spot spot : spots) {
            judge(spot, page.id(), mistakes);
            continued &= !answerable(spot) || settled(spot);
        }
        if (continued) {
            boolean last = filling.leaves().isLast(page);
            for (Form.PlacedCheck placed : filling.form().checks()) {
                if (last && placed.page() == page.page().index()) {
                    check(
                            placed.check(),
                            filling.top(),
                            placed.check().at(),
                            LocalizedText.NONE,
                            LocalizedText.NONE,
                            page.id(),
                            mistakes);
                }
            }
        }
        if (isOvertaxed(page, spots)) {
            var flaw = new Reading.Flaw("limit", OVERTAXED, false);
            mistakes.add(mistake(page.id(), "", flaw, LocalizedText.NONE, LocalizedText.NONE));
        }
        return Doubts.answered(mistakes, filling.answers());
    }

    private static boolean isOvertaxed(Leaf page, List<Spot> spots) {
        return page.items().stream()
                        .anyMatch(item -> Rule.isOvertaxed(page.sheet().asked(item)))
                || spots.stream().anyMatch(spot -> Rule.isOvertaxed(spot.sheet().value(spot.item())));
    }

    /** Whether the spot waits for a person: a question, or a group whose rows she makes. */
    static boolean answerable(Spot spot) {
        return switch (spot.item()) {
            case Item.Ask ask -> ask.computed().isEmpty() && !Found.silent(spot);
            case Item.Group group -> group.counted().isPresent();
            case Item.Notice notice -> false;
        };
    }

    static boolean settled(Spot spot) {
        return spot.sheet().settled(spot.item());
    }

    private void judge(Spot spot, String page, List<Mistake> mistakes) {
        boolean judged = !answerable(spot) || settled(spot);
        if (!judged) {
            return;
        }
        switch (spot.item()) {
            case Item.Ask ask -> ask(spot, ask, page, mistakes);
            case Item.Group group -> group(spot, group, page, mistakes);
            case Item.Notice notice -> {}
        }
    }

    private void ask(Spot spot, Item.Ask ask, String page, List<Mistake> mistakes) {
        Sheet sheet = spot.sheet();
        LocalizedText label = ask.title().in(sheet);
        if (ask.computed().isEmpty() && !Found.silent(spot)) {
            Optional<Reading.Flaw> flaw = switch (sheet.reading(ask)) {
                case Reading.Typed typed -> typed.flaw();
                case Reading.Wrong wrong -> Optional.of(wrong.flaw());
                case Reading.Blank blank ->
                    sheet.condition(ask.required()).isTrue()
                            ? Optional.of(Reading.Flaw.error("required", missing(ask.kind())))
                            : Optional.empty();
            };
            if (flaw.isPresent()) {
                mistakes.add(mistake(page, spot.path(), flaw.get(), spot.around(), label));
                if (!flaw.get().warning()) {
                    return;
                }
            }
        }
        if (spot.outdated(ask)) {
            mistakes.add(mistake(page, spot.path(), new Reading.Flaw("again", AGAIN, true), spot.around(), label));
        }
        Value value = sheet.value(ask);
        if (!value.isUnknown() && !(value instanceof Value.Empty)) {
            limits(sheet, ask, value)
                    .ifPresent(flaw -> mistakes.add(mistake(page, spot.path(), flaw, spot.around(), label)));
        }
        checks(ask.checks(), spot, label, page, mistakes);
    }

    private static LocalizedText missing(Kind kind) {
        return switch (kind.name()) {
            case "declaration" -> UNAGREED;
            case "file" -> NOT_UPLOADED;
            case "choice", "choices", "boolean", "division", "row", "lookUp" -> UNCHOSEN;
            default -> MISSING;
        };
    }

    private static Optional<Reading.Flaw> limits(Sheet sheet, Item.Ask ask, Value value) {
        Value min = ask.min().in(sheet, sheet.surroundings());
        if (below(value, min)) {
            return Optional.of(flaw("min", inTime(value) ? TOO_EARLY : TOO_SMALL, ask, min, sheet));
        }
        Value max = ask.max().in(sheet, sheet.surroundings());
        if (below(max, value)) {
            return Optional.of(flaw("max", inTime(value) ? TOO_LATE : TOO_LARGE, ask, max, sheet));
        }
        return Optional.empty();
    }

    private static boolean inTime(Value value) {
        return value instanceof Value.Date || value instanceof Value.Time || value instanceof Value.DateTime;
    }

    private static boolean below(Value one, Value other) {
        return switch (one) {
            case Value.Num(var number) -> other instanceof Value.Num(var limit) && number.compareTo(limit) < 0;
            case Value.Date(var date) -> other instanceof Value.Date(var limit) && date.isBefore(limit);
            case Value.Time(var time, var zone) ->
                other instanceof Value.Time(var limit, var itsZone) && time.isBefore(limit);
            case Value.DateTime at ->
                other instanceof Value.DateTime limit && at.at().isBefore(limit.at());
            default -> false;
        };
    }

    private static Reading.Flaw flaw(String rule, LocalizedText words, Item.Ask ask, Value limit, Sheet sheet) {
        return Reading.Flaw.error(rule, fill(words, "limit", ask.show(limit, sheet)));
    }

    private void group(Spot spot, Item.Group group, String page, List<Mistake> mistakes) {
        Sheet sheet = spot.sheet();
        LocalizedText label = group.title().in(sheet);
        group.counted().ifPresent(repeat -> {
            int count = sheet.inside(group).size();
            int min = sheet.count(repeat.min(), 0);
            int max = sheet.count(repeat.max(), Form.MOST_ROWS);
            if (count < min || count > max) {
                LocalizedText words = fill(count < min ? TOO_FEW : TOO_MANY, "limit", number(count < min ? min : max));
                mistakes.add(mistake(
                        page,
                        spot.path(),
                        Reading.Flaw.error("rows", fill(words, "count", number(count))),
                        spot.around(),
                        label));
            }
        });
        checks(group.checks(), spot, label, page, mistakes);
    }

    private static String path(Spot spot, Item.Check check) {
        String own = spot.path();
        boolean inside = spot.item() instanceof Item.Group group
                && group.block().item(check.at()).isPresent()
                && spot.sheet().block().item(check.at()).isEmpty();
        return inside
                ? own + "." + check.at()
                : own.substring(0, own.length() - spot.item().id().length()) + check.at();
    }

    private static void checks(
            List<Item.Check> checks, Spot spot, LocalizedText label, String page, List<Mistake> mistakes) {
        var found = new ArrayList<Mistake>();
        checks.forEach(check -> check(check, spot.sheet(), path(spot, check), spot.around(), label, page, found));
        found.forEach(one -> mistakes.add(one.path().equals(spot.path()) ? one.naming(label) : one));
    }

    private static void check(
            Item.Check check,
            Sheet sheet,
            String path,
            LocalizedText row,
            LocalizedText label,
            String page,
            List<Mistake> mistakes) {
        Value kept = check.rule().in(sheet, sheet.surroundings());
        if (Rule.isOvertaxed(kept)) {
            mistakes.add(mistake(page, path, new Reading.Flaw("limit", OVERTAXED, false), row, label));
        }
        if (kept.equals(Value.FALSE)) {
            LocalizedText words = check.words().in(sheet);
            LocalizedText filled = check.words().namesQuestion() ? fill(words, "label", quoted(label)) : words;
            var found = new Mistake(page, path, "check", row, filled, check.warning());
            mistakes.add(check.warning() ? Doubts.raised(found, check, sheet) : found);
        }
    }

    private static Mistake mistake(
            String page, String path, Reading.Flaw flaw, LocalizedText row, LocalizedText label) {
        return new Mistake(page, path, flaw.rule(), row, fill(flaw.words(), "label", quoted(label)), flaw.warning());
    }

    /** A label begins with a capital and may be a whole sentence; Chinese words quote it themselves. */
    static LocalizedText quoted(LocalizedText label) {
        return label.map((language, text) -> language.equals("zh") ? text : "“" + text + "”");
    }

    private static LocalizedText number(int number) {
        return LocalizedText.of(String.valueOf(number), String.valueOf(number));
    }

    /** Words with a {name} filled in each language. */
    static LocalizedText fill(LocalizedText words, String name, LocalizedText value) {
        return fill(words, Map.of(name, value));
    }

    /** Words with each {name} filled in each language; a value may hold braces itself, which mean nothing. */
    static LocalizedText fill(LocalizedText words, Map<String, LocalizedText> values) {
        return words.map((language, text) -> NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(values.get(found.group(1)))
                        .map(value -> value.in(language))
                        .orElse(found.group()))));
    }
}
