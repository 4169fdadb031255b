package org.gulou.catalog.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that has to be put right before what is filled in can be written.
 *
 * @param field where: the name of a field, {@code options}, or {@code options/2/code} of a row
 */
public record SheetFault(String field, What what) {
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Set<String> CHOICES = Set.of("choice", "choices");

    /** What is wrong. */
    public enum What {
        MISSING,
        OTHER_LANGUAGE,
        NO_WHOLE_NUMBER,
        ABOVE_MAXIMUM,
        NO_OPTIONS,
        NO_CODE,
        CODE_TAKEN,
        NO_WORDS,
        NO_ID,
        ID_TAKEN
    }

    /** What is wrong in a sheet; {@code before} is what is written, of which nobody need mend what she does not touch. */
    public static List<SheetFault> in(Sheet sheet, Sheet before) {
        var faults = new ArrayList<SheetFault>();
        if (sheet.has("title/zh")
                && sheet.words("title").isBlank()
                && sheet.words("text").isBlank()) {
            if (!before.words("title").isBlank()
                    || before.fields().values().stream().allMatch(String::isBlank)) {
                faults.add(new SheetFault("title/zh", What.MISSING));
            }
        }
        for (String key : SheetKeys.WORDS) {
            if (!sheet.words(key).equals(before.words(key))) {
                oneLanguage(sheet.words(key))
                        .ifPresent(missing -> faults.add(new SheetFault(key + "/" + missing, What.OTHER_LANGUAGE)));
            }
        }
        sheet.fields().keySet().stream()
                .filter(field -> field.startsWith(SheetKeys.LABEL + "/") && field.endsWith("/zh"))
                .map(field -> field.substring(0, field.length() - "/zh".length()))
                .filter(key -> !sheet.words(key).equals(before.words(key)))
                .forEach(key -> oneLanguage(sheet.words(key))
                        .ifPresent(missing -> faults.add(new SheetFault(key + "/" + missing, What.OTHER_LANGUAGE))));
        lengths(sheet, faults);
        above(sheet, "min", "max").ifPresent(faults::add);
        above(sheet, "repeat/min", "repeat/max").ifPresent(faults::add);
        above(sheet, "files/min", "files/max").ifPresent(faults::add);
        for (int place = 0; place < sheet.checks().size(); place++) {
            CheckRow check = sheet.checks().get(place);
            if (!before.checks().contains(check) && check.words().isBlank()) {
                faults.add(new SheetFault("check" + place + "/zh", What.NO_WORDS));
            } else if (!before.checks().contains(check)) {
                String field = "check" + place + "/";
                oneLanguage(check.words())
                        .ifPresent(missing -> faults.add(new SheetFault(field + missing, What.OTHER_LANGUAGE)));
            }
        }
        if (!sheet.options().equals(before.options()) || !sheet.kind().equals(before.kind())) {
            options(sheet, faults);
        }
        return faults;
    }

    /** The language that is missing, where there is one. */
    private static Optional<String> oneLanguage(Wording words) {
        return words.zh().isBlank() == words.en().isBlank()
                ? Optional.empty()
                : Optional.of(words.zh().isBlank() ? "zh" : "en");
    }

    private static void lengths(Sheet sheet, List<SheetFault> faults) {
        for (String key : List.of("minLength", "maxLength")) {
            String length = sheet.get(key).strip();
            if (!length.isEmpty() && !WHOLE.matcher(length).matches()) {
                faults.add(new SheetFault(key, What.NO_WHOLE_NUMBER));
                return;
            }
        }
        above(sheet, "minLength", "maxLength").ifPresent(faults::add);
    }

    private static Optional<SheetFault> above(Sheet sheet, String least, String most) {
        return number(sheet.get(least))
                .flatMap(low -> number(sheet.get(most)).filter(high -> low.compareTo(high) > 0))
                .map(high -> new SheetFault(least, What.ABOVE_MAXIMUM));
    }

    private static Optional<BigDecimal> number(String typed) {
        return typed.strip().matches("-?[0-9]{1,20}(\\.[0-9]{1,10})?")
                ? Optional.of(new BigDecimal(typed.strip()))
                : Optional.empty();
    }

    private static void options(Sheet sheet, List<SheetFault> faults) {
        boolean none = switch (sheet.options()) {
            case OfferedOptions.Nothing nothing -> true;
            case OfferedOptions.Vocabulary(String id) -> id.isBlank();
            case OfferedOptions.Own(var own) -> own.isEmpty();
            case OfferedOptions.Otherwise otherwise -> false;
        };
        if (CHOICES.contains(sheet.kind()) && none) {
            faults.add(new SheetFault("options", What.NO_OPTIONS));
        }
        if (sheet.options() instanceof OfferedOptions.Own(var rows)) {
            var codes = new HashSet<String>();
            for (int place = 0; place < rows.size(); place++) {
                OptionRow row = rows.get(place);
                String field = "options/" + place + "/";
                if (!Ids.CODE.matcher(row.code()).matches()) {
                    faults.add(new SheetFault(field + "code", What.NO_CODE));
                } else if (!codes.add(row.code())) {
                    faults.add(new SheetFault(field + "code", What.CODE_TAKEN));
                }
                oneLanguage(row.title())
                        .ifPresent(missing -> faults.add(new SheetFault(field + missing, What.OTHER_LANGUAGE)));
            }
        }
    }

    /** What is wrong with the name that something new is given. */
    public static Optional<SheetFault> ofId(String field, String id, Pattern valid, Set<String> taken) {
        return !valid.matcher(id).matches()
                ? Optional.of(new SheetFault(field, What.NO_ID))
                : taken.contains(id) ? Optional.of(new SheetFault(field, What.ID_TAKEN)) : Optional.empty();
    }
}
