package ca.drawline.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-y", "@home", "\tx", "\rx", "\nx", "|x", "'=x", "''-y"})
    void textThatASpreadsheetWouldWorkOutStandsBehindAnApostropheAndIsReadBack(String text) {
        assertThat(TableText.written(text)).isEqualTo("'" + text);
        assertThat(TableText.meant(TableText.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EE-1", "'quoted'", " =x", "a=b"})
    void otherTextStandsAsItIs(String text) {
        assertThat(TableText.written(text)).isEqualTo(text);
        assertThat(TableText.meant(text)).isEqualTo(text);
    }
}
