package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Those of a definition: every text in both languages, and every length of time. */
record FilePieces(Manuscript manuscript) implements Pieces {
    private static final Set<String> TAGS = Set.of("zh", "en");
    private static final List<String> TITLES = List.of("title", "label", "words", "question", "text");

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

    /** A name on the way to a piece, and what people read there. */
    private record Step(String name, Wording title) {}

    private static void gather(Passage passage, List<Step> trail, List<Piece> all) {
        switch (passage) {
            case Passage.Fields fields
            when isWording(fields) -> {
                Wording words = Wording.of(fields);
                all.add(piece(fields, trail, Piece.Sort.BOTH, List.of(words.zh(), words.en())));
            }
            case Passage.Fields fields -> {
                boolean named = fields.fields().values().stream()
                        .noneMatch(value -> title(value).isBlank());
                fields.fields()
                        .forEach((key, value) ->
                                gather(value, and(trail, new Step(key, named ? title(value) : Wording.NONE)), all));
            }
            case Passage.Items list -> {
                for (int place = 0; place < list.items().size(); place++) {
                    Passage item = list.items().get(place);
                    if (!(item instanceof Passage.Scalar)) {
                        gather(item, and(trail, new Step(called(item, place), title(item))), all);
                    }
                }
            }
            case Passage.Scalar scalar
            when Piece.PERIOD.matcher(scalar.value()).matches() && !trail.isEmpty() ->
                all.add(piece(scalar, trail, Piece.Sort.PERIOD, List.of(scalar.value())));
            case Passage.Scalar scalar
            when !trail.isEmpty()
                    && trail.getLast().name().equals("amount")
                    && Piece.SUM.matcher(scalar.value()).matches() ->
                all.add(piece(scalar, trail, Piece.Sort.AMOUNT, List.of(scalar.value())));
            case Passage.Scalar scalar -> {}
        }
    }

    private static Piece piece(Passage there, List<Step> trail, Piece.Sort sort, List<String> values) {
        return new Piece(
                there.path(),
                trail.stream().map(Step::name).toList(),
                trail.stream().map(Step::title).toList(),
                sort,
                values);
    }

    private static boolean isWording(Passage.Fields fields) {
        return !fields.fields().isEmpty()
                && TAGS.containsAll(fields.fields().keySet())
                && fields.fields().values().stream().allMatch(Passage.Scalar.class::isInstance);
    }

    /** What is read first of what stands under a name; without words where nothing tells it from its neighbours. */
    private static Wording title(Passage passage) {
        return passage instanceof Passage.Fields fields
                ? TITLES.stream()
                        .map(key -> Wording.of(fields, key))
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse(Wording.NONE)
                : Wording.NONE;
    }

    private static String called(Passage item, int place) {
        String id = item instanceof Passage.Fields fields ? Written.value(fields, "id") : "";
        return id.isEmpty() ? String.valueOf(place + 1) : id;
    }

    private static List<Step> and(List<Step> trail, Step step) {
        return Stream.concat(trail.stream(), Stream.of(step)).toList();
    }
}
