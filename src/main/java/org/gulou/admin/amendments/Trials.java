package org.gulou.admin.amendments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.Edition;
import org.gulou.catalog.Published;
import org.gulou.catalog.Trial;

/** The last few trials, so that going on in one does not read the whole catalogue again at every step. */
@ApplicationScoped
public class Trials {
    private static final int MOST = 4;

    /** What a trial was made of: it holds while neither the amendment nor what is live has changed. */
    private record Made(String amendment, List<Integer> revisions, List<String> paths, Edition live) {}

    @Inject
    Amendments amendments;

    @Inject
    Published published;

    private final Map<Made, Trial> last = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Made, Trial> eldest) {
            return size() > MOST;
        }
    };

    /** What would come of publishing the amendment now. */
    public Trial of(String amendment) {
        List<AmendedFile> files = amendments.files(amendment);
        var made = new Made(
                amendment,
                files.stream().map(AmendedFile::getRevision).toList(),
                files.stream().map(AmendedFile::getPath).toList(),
                published.edition());
        synchronized (last) {
            Trial known = last.get(made);
            if (known != null) {
                return known;
            }
        }
        Trial trial = published.tryOut(Amendments.laid(files));
        synchronized (last) {
            last.put(made, trial);
        }
        return trial;
    }
}
