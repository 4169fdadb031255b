package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.places.Division;
import org.gulou.places.Places;

/** Places that people name beside what they look for: 云岩区食品经营许可, "food licence in Yunyan". */
final class PlaceNames {
    private static final Pattern ENDING = Pattern.compile("(?:(?:[苗侗水彝回]|布依|土家|仡佬)族)*(?:自治州|自治县|特区|[省市州县区])$"
            + "|(?i)(?: [A-Z][a-z]+)*(?: Autonomous)? (?:District|County|City|Prefecture|Province)$");
    private static final Pattern TOWNSHIP = Pattern.compile("[镇乡]|街道|(?i) (?:Town|Township|Sub-?district)\\b");
    private static final int SHORTEST = 2;

    private final List<Name> names = new ArrayList<>();
    private final List<Name> townships = new ArrayList<>();

    private record Name(String text, Division division) {}

    /** What was asked without the place. */
    record Split(Optional<DivisionCode> place, String rest) {}

    PlaceNames(Places places) {
        for (Division division : places.divisions()) {
            if (division.level().compareTo(Level.COUNTY) <= 0) {
                division.name().texts().values().forEach(name -> add(name, division));
            } else if (division.level() == Level.TOWNSHIP) {
                division.name().texts().values().stream()
                        .filter(name -> TOWNSHIP.matcher(name).find())
                        .forEach(name -> townships.add(new Name(heard(name), division)));
            }
        }
        names.sort(Comparator.<Name>comparingInt(name -> -name.text().length())
                .thenComparing(name -> name.division().level()));
        townships.sort(Comparator.comparingInt(name -> -name.text().length()));
    }

    private void add(String name, Division division) {
        String lower = heard(name);
        names.add(new Name(lower, division));
        String alone = heard(ENDING.matcher(name).replaceFirst(""));
        if (alone.length() >= SHORTEST && !alone.equals(lower)) {
            names.add(new Name(alone, division));
        }
    }

    /** As questions are heard: some names keep a character that is a traditional one elsewhere, 濛. */
    private static String heard(String name) {
        return Simplified.of(name.toLowerCase(Locale.ROOT));
    }

    /** Takes the longest name of a place out of {@code text}, which is in small letters, and that of a township in it. */
    Split split(String text) {
        Split split = names.stream()
                .filter(name -> in(text, name))
                .findFirst()
                .map(name -> new Split(
                        Optional.of(name.division())
                                .filter(division -> division.level() != Level.PROVINCE)
                                .map(Division::code),
                        without(text, name)))
                .orElseGet(() -> new Split(Optional.empty(), text));
        return TOWNSHIP.matcher(split.rest()).find() ? township(split) : split;
    }

    /** Many townships have the same name: one alone tells the county only where no other has it. */
    private Split township(Split split) {
        List<Name> named = townships.stream()
                .filter(name -> in(split.rest(), name))
                .filter(name -> split.place().stream().allMatch(name.division().code()::within))
                .toList();
        if (named.isEmpty()) {
            return split;
        }
        Set<DivisionCode> counties = named.stream()
                .filter(name -> name.text().equals(named.getFirst().text()))
                .flatMap(name -> name.division().parent().stream())
                .collect(Collectors.toSet());
        Optional<DivisionCode> place = counties.size() == 1 ? counties.stream().findFirst() : split.place();
        return new Split(place, without(split.rest(), named.getFirst()));
    }

    private static String without(String text, Name name) {
        int at = text.indexOf(name.text());
        return (text.substring(0, at) + " " + text.substring(at + name.text().length())).strip();
    }

    private static boolean in(String text, Name name) {
        int at = text.indexOf(name.text());
        return at >= 0 && alone(text, at, name.text());
    }

    /** A name in Latin letters is a whole word; Chinese has no spaces to tell. */
    private static boolean alone(String text, int at, String name) {
        int end = at + name.length();
        return name.charAt(0) > 0x250
                || ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
                        && (end == text.length() || !Character.isLetter(text.charAt(end))));
    }
}
