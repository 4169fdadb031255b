package org.gulou.catalog;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.gulou.catalog.ServiceVersion.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was compiled while it is used: at most so many versions, however many are published. What was not asked for
 * since its last turn makes room first, and is compiled anew when it is asked for.
 */
public final class Workbench {
    private final int most;
    private final Queue<Piece> turns = new ArrayDeque<>();

    public Workbench(int most) {
        this.most = most;
    }

    /** The parts of one version. */
    public final class Piece {
        private final Supplier<Parts> compile;
        private volatile @Nullable Parts parts;
        private volatile boolean asked;

        private Piece(Supplier<Parts> compile, @Nullable Parts ready) {
            this.compile = compile;
            this.parts = ready;
        }

        Parts get() {
            Parts ready = parts;
            if (ready == null) {
                ready = compiled();
            }
            if (!asked) {
                asked = true;
            }
            return ready;
        }

        private Parts compiled() {
            Parts made;
            synchronized (this) {
                Parts ready = parts;
                if (ready != null) {
                    return ready;
                }
                made = compile.get();
                parts = made;
            }
            hold(this);
            return made;
        }
    }

    /** A piece that is compiled when it is first asked for. */
    public Piece later(Supplier<Parts> compile) {
        return new Piece(compile, null);
    }

    /** A piece that is compiled already, and again after it had to make room. */
    public Piece ready(Parts parts, Supplier<Parts> again) {
        var piece = new Piece(again, parts);
        hold(piece);
        return piece;
    }

    private synchronized void hold(Piece piece) {
        piece.asked = true;
        turns.add(piece);
        while (turns.size() > most) {
            Piece oldest = turns.remove();
            if (oldest.asked) {
                oldest.asked = false;
                turns.add(oldest);
            } else {
                oldest.parts = null;
            }
        }
    }
}
