package org.gulou.workflow.batch;

import java.util.List;

/** What cases of one service have in common that are decided together; nothing where each is decided for itself. */
public record Programme(List<Window> windows, Ranking ranking, List<Quota> quotas) {
    public static final Programme NONE = new Programme(List.of(), Ranking.FILED, List.of());

    public Programme {
        windows = List.copyOf(windows);
        quotas = List.copyOf(quotas);
    }
}
