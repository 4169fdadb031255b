package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Those of a definition: every text in both languages, and every length of time. */
record FilePieces(Manuscript manuscript) implements Pieces {
    private static final Set<String> TAGS = Set.of("zh", "en");

    @Override
    public List<Piece> all() {
        var all = new ArrayList<Piece>();
        gather(manuscript.root(), List.of(), all);
        return all;
    }

    @Override
    public String text() {
        return manuscript.text();
    }

    @Override
    public Pieces with(String name, List<String> values) {
        Passage there =
                manuscript.at(name).orElseThrow(() -> new IllegalArgumentException("Nothing stands at " + name));
        String holder = Steps.parent(name);
        String key = Steps.of(name).getLast();
        if (there instanceof Passage.Fields fields) {
            return new FilePieces(SheetText.words(
                    manuscript, holder, key, Wording.of(fields), new Wording(values.getFirst(), values.getLast())));
        }
        String value = values.getFirst();
        return new FilePieces(manuscript.put(
                holder, key, Piece.SUM.matcher(value).matches() ? new Content.Word(value) : new Content.Text(value)));
    }

    private static void gather(Passage passage, List<String> trail, List<Piece> all) {
        switch (passage) {
            case Passage.Fields fields
            when isWording(fields) -> {
                Wording words = Wording.of(fields);
                all.add(new Piece(fields.path(), trail, Piece.Sort.BOTH, List.of(words.zh(), words.en())));
            }
            case Passage.Fields fields -> fields.fields().forEach((key, value) -> gather(value, and(trail, key), all));
            case Passage.Items list -> {
                for (int place = 0; place < list.items().size(); place++) {
                    Passage item = list.items().get(place);
                    if (!(item instanceof Passage.Scalar)) {
                        gather(item, and(trail, called(item).orElse(String.valueOf(place + 1))), all);
                    }
                }
            }
            case Passage.Scalar scalar
            when Piece.PERIOD.matcher(scalar.value()).matches() && !trail.isEmpty() ->
                all.add(new Piece(scalar.path(), trail, Piece.Sort.PERIOD, List.of(scalar.value())));
            case Passage.Scalar scalar
            when !trail.isEmpty()
                    && trail.getLast().equals("amount")
                    && Piece.SUM.matcher(scalar.value()).matches() ->
                all.add(new Piece(scalar.path(), trail, Piece.Sort.AMOUNT, List.of(scalar.value())));
            case Passage.Scalar scalar -> {}
        }
    }

    private static boolean isWording(Passage.Fields fields) {
        return !fields.fields().isEmpty()
                && TAGS.containsAll(fields.fields().keySet())
                && fields.fields().values().stream().allMatch(Passage.Scalar.class::isInstance);
    }

    private static Optional<String> called(Passage item) {
        return item instanceof Passage.Fields fields
                ? Optional.of(Written.value(fields, "id")).filter(id -> !id.isEmpty())
                : Optional.empty();
    }

    private static List<String> and(List<String> trail, String step) {
        return Stream.concat(trail.stream(), Stream.of(step)).toList();
    }
}
