package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** How much has been taken from one counted pot; never below 0. Whoever takes or gives back holds its lock. */
@Entity
@Table(name = "pot")
class Pot {
    @Id
    private String id;

    /** As it was when somebody took from it last. */
    @Column(name = "pot_size")
    private BigDecimal size;

    private BigDecimal taken;

    protected Pot() {}

    BigDecimal size() {
        return size;
    }

    BigDecimal taken() {
        return taken;
    }

    void resize(BigDecimal now) {
        size = now;
    }

    void take(BigDecimal amount) {
        taken = taken.add(amount);
    }

    void giveBack(BigDecimal amount) {
        if (amount.compareTo(taken) > 0) {
            throw new IllegalStateException(
                    "Only " + taken + " have been taken from " + id + ", " + amount + " cannot come back");
        }
        taken = taken.subtract(amount);
    }
}
