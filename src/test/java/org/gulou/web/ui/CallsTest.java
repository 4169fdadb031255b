package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final ELProcessor language = new ELProcessor();

    public static class Page {
        public String titled(String title, int times) {
            return title.repeat(times);
        }

        public String either(String text) {
            return "text " + text;
        }

        public String either(Integer number) {
            return "number " + number;
        }

        public String all(String... parts) {
            return String.join("+", parts);
        }

        public boolean isNothing(String text) {
            return text == null || text.isEmpty();
        }

        public String broken() {
            throw new IllegalStateException("the draft is gone");
        }
    }

    public record Line(String words) {
        public String after(String other) {
            return other + words;
        }
    }

    @BeforeEach
    void pageKnowsBeans() {
        language.getELManager().addELResolver(new Calls());
        language.defineBean("page", new Page());
        language.defineBean("line", new Line("办结"));
        language.defineBean("numbers", List.of(2, 3));
        language.defineBean("list", List.of("甲", "乙"));
    }

    @Test
    void argumentsBecomeWhatTheMethodTakes() {
        assertThat(language.<String>eval("page.titled('户', '3')")).isEqualTo("户户户");
    }

    @Test
    void recordsAreCalledAsBeansAre() {
        assertThat(language.<String>eval("line.after('已')")).isEqualTo("已办结");
    }

    @Test
    void ofSeveralMethodsTheOneIsCalledThatFitsTheArguments() {
        assertThat(language.<String>eval("page.either(page.titled('户', 1))")).isEqualTo("text 户");
    }

    @Test
    void anyNumberOfArgumentsIsTaken() {
        assertThat(language.<String>eval("page.all('a', 'b', 'c')")).isEqualTo("a+b+c");
    }

    @Test
    void nothingMayBeGiven() {
        assertThat(language.<Boolean>eval("page.isNothing(null)")).isTrue();
    }

    @Test
    void methodsThatAClassOfTheJdkHidesAreCalledToo() {
        assertThat(language.<String>eval("list.get(1)")).isEqualTo("乙");
    }

    @Test
    void streamsAreThoseOfTheExpressionLanguage() {
        assertThat(language.<Number>eval("numbers.stream().map(one -> one * 2).sum()")
                        .intValue())
                .isEqualTo(10);
    }

    @Test
    void whatAMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> language.eval("page.broken()"))
                .isInstanceOf(ELException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the draft is gone");
    }

    @Test
    void aMethodThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> language.eval("page.titel('户')")).hasMessageContaining("titel");
    }
}
