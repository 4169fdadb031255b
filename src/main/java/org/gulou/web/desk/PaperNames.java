package org.gulou.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gulou.cases.FiledRevisions;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.kernel.LocalizedText;

/** As what each file of a case was handed in: the names of files are often alike. */
@ApplicationScoped
class PaperNames {
    @Inject
    FiledRevisions revisions;

    /** The papers and questions of every version of its answers, and what came with moves, by the id of the file. */
    Map<String, LocalizedText> of(Proceeding proceeding) {
        var names = new HashMap<String, LocalizedText>();
        revisions.of(proceeding).forEach(revision -> names.putAll(in(revision.record())));
        HandedIn.of(proceeding).forEach(came -> names(came.files(), came.called(proceeding), names));
        return names;
    }

    /** The same of one version of its answers. */
    static Map<String, LocalizedText> in(FilledForm record) {
        var names = new HashMap<String, LocalizedText>();
        record.papers().forEach(paper -> names(paper.files(), paper.title(), names));
        Block.of(record).stream()
                .flatMap(block -> block.lines().stream())
                .forEach(line -> names(line.files(), line.label(), names));
        return names;
    }

    private static void names(Collection<Upload> files, LocalizedText title, Map<String, LocalizedText> names) {
        files.forEach(file -> names.put(file.id(), title));
    }
}
