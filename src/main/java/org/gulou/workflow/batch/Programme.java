package org.gulou.workflow.batch;

import java.util.List;

/** What cases of one service have in common that are decided together; nothing where each is decided for itself. */
public record Programme(List<Window> windows, Ranking ranking, List<Quota> quotas) {
    public static final Programme NONE = new Programme(List.of(), Ranking.FILED, List.of());

    public Programme {
        windows = List.copyOf(windows);
        quotas = List.copyOf(quotas);
    }

    /** Whether the move of this id takes out of a counted pot, or has what was taken stay taken; several moves may be one action. */
    public boolean counts(String move) {
        return quotas.stream()
                .anyMatch(quota -> quota.reserves().equals(move) || quota.uses().equals(move));
    }
}
