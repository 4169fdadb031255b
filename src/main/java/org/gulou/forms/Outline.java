package org.gulou.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;

/**
 * All that a form can ask, whatever is answered, in its order: for readers that are no page. What follows from other answers
 * is nowhere in it, because nobody answers it.
 */
public sealed interface Outline {
    Set<String> HER_OWN = Set.of("file", "signature", "declaration");

    String id();

    LocalizedText title();

    /** Whether only the person herself can answer what is of this kind: what she hands in, signs or declares. */
    static boolean isHerOwn(Kind kind) {
        return HER_OWN.contains(kind.name());
    }

    /**
     * A question.
     *
     * @param hint how to answer it; empty where nothing is said
     * @param least the lowest number that is taken, whatever else is answered
     * @param most the highest
     */
    record Asked(
            String id,
            LocalizedText title,
            LocalizedText hint,
            Kind kind,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most)
            implements Outline {}

    /** Questions under one name. */
    record Together(String id, LocalizedText title, List<Outline> parts) implements Outline {
        public Together {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Questions that are asked once per row.
     *
     * @param counted whether whoever answers makes the rows; otherwise each stands for something that has a key already
     * @param most how many rows there may be, whatever else is answered
     * @param always the keys and names of rows that are always the same; empty where rows follow from other answers
     */
    record Rows(
            String id,
            LocalizedText title,
            boolean counted,
            Optional<Integer> most,
            List<Option> always,
            List<Outline> parts)
            implements Outline {
        public Rows {
            always = List.copyOf(always);
            parts = List.copyOf(parts);
        }
    }

    static List<Outline> of(Form form) {
        return of(form.block());
    }

    /** What stands at a path, which has the key of a row behind the id of its rows; a row is told by its rows. */
    static Optional<Outline> at(List<Outline> parts, String path) {
        String[] names = path.split("\\.", 2);
        Optional<Outline> found =
                parts.stream().filter(part -> part.id().equals(names[0])).findFirst();
        if (names.length == 1) {
            return found;
        }
        return found.flatMap(part -> switch (part) {
            case Asked asked -> Optional.empty();
            case Together together -> at(together.parts(), names[1]);
            case Rows rows -> {
                String[] row = names[1].split("\\.", 2);
                yield row.length == 1 ? Optional.of(rows) : at(rows.parts(), row[1]);
            }
        });
    }

    private static List<Outline> of(Block block) {
        return block.items().stream().flatMap(item -> of(item).stream()).toList();
    }

    private static Optional<Outline> of(Item item) {
        return switch (item) {
            case Item.Ask ask ->
                ask.computed().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Asked(
                                ask.id(),
                                ask.title().written(),
                                ask.hint().written(),
                                ask.kind(),
                                ask.min().number(),
                                ask.max().number()));
            case Item.Group group -> {
                List<Outline> parts = of(group.block());
                LocalizedText title = group.title().written();
                yield Optional.of(group.repeat()
                        .<Outline>map(repeat -> rows(group, title, repeat, parts))
                        .orElseGet(() -> new Together(group.id(), title, parts)));
            }
            case Item.Notice notice -> Optional.empty();
        };
    }

    private static Rows rows(Item.Group group, LocalizedText title, Item.Repeat repeat, List<Outline> parts) {
        List<Option> always = repeat instanceof Item.Repeat.Fixed(var rows, var texts) ? rows : List.of();
        Optional<Integer> most =
                group.counted().flatMap(counted -> counted.max().number()).map(BigDecimal::intValue);
        return new Rows(group.id(), title, group.counted().isPresent(), most, always, parts);
    }
}
