package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;

/** The texts and times of a file, of which each can be changed and nothing else changes by a byte. */
public sealed interface Pieces permits FilePieces, LetterPieces {
    /** All of them, in the order of the file. */
    List<Piece> all();

    String text();

    /** The file with other values at {@code name}. */
    Pieces with(String name, List<String> values);

    /** Those of the file at {@code path}; empty where it cannot be read. */
    static Optional<Pieces> of(String path, String text) {
        if (path.endsWith(".html")) {
            return Optional.of(new LetterPieces(text));
        }
        return path.endsWith(".yaml") ? Manuscript.of(text).map(FilePieces::new) : Optional.empty();
    }

    /** The piece that somebody saw, where it still says what she saw: at its place, or where it stands by name now. */
    default Optional<Piece> again(String name, List<String> trail, List<String> seen) {
        List<Piece> same =
                all().stream().filter(piece -> piece.values().equals(seen)).toList();
        return same.stream()
                .filter(piece -> piece.name().equals(name) && piece.trail().equals(trail))
                .findFirst()
                .or(() -> same.stream()
                        .filter(piece -> piece.trail().equals(trail))
                        .findFirst());
    }
}
