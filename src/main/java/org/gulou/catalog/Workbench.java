package org.gulou.catalog;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.gulou.catalog.ServiceVersion.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was compiled while it is used: at most so many versions, however many are published. What was not asked for
 * since its last turn makes room first, and is compiled anew when it is asked for. A version of a catalogue that is no
 * longer offered is not held at all.
 */
public final class Workbench {
    private final int most;
    private final Queue<WeakReference<Piece>> turns = new ArrayDeque<>();

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
        turns.add(new WeakReference<>(piece));
        while (turns.size() > most) {
            WeakReference<Piece> turn = turns.remove();
            Piece oldest = turn.get();
            if (oldest != null && oldest.asked) {
                oldest.asked = false;
                turns.add(turn);
            } else if (oldest != null) {
                oldest.parts = null;
            }
        }
    }
}
