package org.gulou.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gulou.documents.IssuedDocument;

/**
 * A certificate among those of its case, at its end: it is renewed, and others may be with it.
 *
 * @param papers all that was issued in its case, newest first
 */
record Renewed(IssuedDocument certificate, List<IssuedDocument> papers) {
    /**
     * Which certificates of that case give way to new ones, by these: each to the one for the same element. Where either
     * case has no list, the certificate that was to be renewed gives way to the first; it never does to that of another element.
     */
    Map<IssuedDocument, IssuedDocument> by(List<IssuedDocument> newer) {
        var older = new LinkedHashMap<IssuedDocument, IssuedDocument>();
        for (IssuedDocument one : newer) {
            papers.stream()
                    .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE && paper.counts())
                    .filter(paper -> paper.element().equals(one.element()))
                    .filter(paper -> !one.element().isEmpty() || isIt(paper))
                    .findFirst()
                    .ifPresent(paper -> older.put(one, paper));
        }
        if (certificate.counts() && older.values().stream().noneMatch(this::isIt)) {
            newer.stream()
                    .filter(one ->
                            certificate.element().isEmpty() || one.element().isEmpty())
                    .findFirst()
                    .ifPresent(first -> older.putIfAbsent(first, certificate));
        }
        return older;
    }

    /**
     * Whether it is the one by which its holder is told of all in its case of which the same is to be told on the same day.
     *
     * @param day what tells this day, the same for those that are told of together
     */
    boolean speaksForAll(Function<IssuedDocument, Object> day) {
        return papers.stream()
                .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE && paper.counts())
                .filter(paper -> day.apply(paper).equals(day.apply(certificate)))
                .min(Comparator.comparing(paper -> paper.code().text()))
                .filter(this::isIt)
                .isPresent();
    }

    private boolean isIt(IssuedDocument paper) {
        return paper.code().equals(certificate.code());
    }
}
