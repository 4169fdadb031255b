package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Pots;

/** What comes of an {@link Attempt}: the case moves, or the reason why it does not. */
public sealed interface Step {
    /** It is done: {@code act} belongs at the end of the history. */
    record Moved(Move move, Act act) implements Step {
        public List<Effect> effects() {
            return move.does();
        }

        /** Whether answers of the case may become others with it: whoever knows what they become judges what follows. */
        boolean changesAnswers() {
            return move.needs().stream()
                    .anyMatch(need -> need instanceof Need.Answer && act.given().containsKey(need.key()));
        }
    }

    /** It cannot be done; nothing has changed. */
    sealed interface Refused extends Step {
        /** What stands in the way and what would be possible, in words for the one who acts. */
        LocalizedText why();

        /** The move that cannot be taken; empty where none has the id that was asked for. */
        default Optional<Move> about() {
            return switch (this) {
                case NoSuchMove none -> Optional.empty();
                case NotFromHere here -> Optional.of(here.move());
                case NotYours yours -> Optional.of(yours.move());
                case BeingAsked asked -> Optional.of(asked.move());
                case SameHands same -> Optional.of(same.move());
                case OwnCase own -> Optional.of(own.move());
                case TooOften often -> Optional.of(often.move());
                case ClockStands clock -> Optional.of(clock.move());
                case NotJoined waits -> Optional.of(waits.move());
                case Unpaid unpaid -> Optional.of(unpaid.move());
                case Unsigned unsigned -> Optional.of(unsigned.move());
                case TooLate late -> Optional.of(late.move());
                case Sealed sealed -> Optional.of(sealed.move());
                case NotNow now -> Optional.of(now.move());
                case NotOfCertificate notSo -> Optional.of(notSo.move());
                case RenewedElsewhere elsewhere -> Optional.of(elsewhere.move());
                case NoAmount none -> Optional.of(none.move());
                case Short tooLittle -> Optional.of(tooLittle.move());
                case Needs needs -> Optional.of(needs.move());
            };
        }
    }

    /** No move has this id. */
    record NoSuchMove(String asked, List<Move> possible) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.noSuchMove(this);
        }
    }

    /**
     * The move does not leave the present state.
     *
     * @param possible what this actor may do from here
     */
    record NotFromHere(Move move, State state, List<Move> possible) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.notFromHere(this);
        }
    }

    /** The actor holds none of the posts, or is not the one, who may. */
    record NotYours(Move move, By needed) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.notYours(this);
        }
    }

    /** The portal is asking the register itself. */
    record BeingAsked(Move move) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.beingAsked(this);
        }
    }

    /** Nobody decides on an application of her own, or of somebody she acts for. */
    record OwnCase(Move move) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.ownCase(this);
        }
    }

    /** Duties are kept apart: this actor has already done {@code earlier} on the case. */
    record SameHands(Move move, Move earlier, Act done) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.sameHands(this);
        }
    }

    /** It has been done as often as it may be. */
    record TooOften(Move move, int times) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.tooOften(this);
        }
    }

    /** The clock that it would lengthen is not running. */
    record ClockStands(Move move, Clock clock) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.clockStands(this);
        }
    }

    /** It waits for work side by side that is still open. */
    record NotJoined(Move move, List<LaneWork> open) implements Refused {
        public NotJoined {
            open = List.copyOf(open);
        }

        @Override
        public LocalizedText why() {
            return Refusals.notJoined(this);
        }
    }

    /** Somebody has to sign it first. */
    record Unsigned(Move move, List<Signer> missing) implements Refused {
        public Unsigned {
            missing = List.copyOf(missing);
        }

        @Override
        public LocalizedText why() {
            return Refusals.unsigned(this);
        }
    }

    /**
     * The time in which it could be taken is over.
     *
     * @param lastDay the last day on which it was possible
     */
    record TooLate(Move move, LocalDate lastDay) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.tooLate(this);
        }
    }

    /**
     * The application is sealed: no official knows more of it than its number.
     *
     * @param until the moment from which it is open
     */
    record Sealed(Move move, Instant until) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.sealed(this);
        }
    }

    /**
     * A fee is due before it.
     *
     * @param owed in the currency of the fee; zero while nobody can say how much
     */
    record Unpaid(Move move, BigDecimal owed) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.unpaid(this);
        }
    }

    /** The certificate does not stand as it must to be suspended, put in force again or revoked. */
    record NotOfCertificate(Move move, Certificate now) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.notOfCertificate(this);
        }
    }

    /** A certificate of another case has taken the place of each that it could be about. */
    record RenewedElsewhere(Move move) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.renewedElsewhere(this);
        }
    }

    /**
     * Its condition does not hold.
     *
     * @param unknown the answers and facts that are missing; empty if all are known and the answer is no
     */
    record NotNow(Move move, Set<String> unknown) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.notNow(this);
        }
    }

    /**
     * What the case would take of a counted pot is no amount: it is less than nothing, or there is none.
     *
     * @param pot what the pot is called
     */
    record NoAmount(Move move, LocalizedText pot, Value takes) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.noAmount(this);
        }
    }

    /**
     * What it takes is not there any more, or others stand before it in line.
     *
     * @param room what there is
     */
    record Short(Move move, Claim claim, Pots.Room room) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.shortOf(this);
        }
    }

    /** Something that it needs is absent or does not fit. */
    record Needs(Move move, List<Missing> missing) implements Refused {
        @Override
        public LocalizedText why() {
            return Refusals.needs(this);
        }
    }

    /**
     * One thing that is absent or does not fit.
     *
     * @param reason what to do about it, in words for the one who acts
     */
    record Missing(Need need, LocalizedText reason) {}
}
