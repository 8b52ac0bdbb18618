package org.jazari.gateway.dataplane.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BareNumbersTest {
    private static final String ONE = "ZJRIB0123456789ABC";
    private static final String OTHER = "ZJICE0123456789ABC";
    private static final Map<String, String> DIGITS = Map.of(ONE, "123456789012345678901234", OTHER, "987654321098765");

    private static String whole(String json) {
        BareNumbers numbers = new BareNumbers(DIGITS);
        return numbers.accept(json) + numbers.finish();
    }

    @Test
    void aValueThatIsNothingButAPseudonymIsANumberAgain() {
        assertThat(whole("{\"rib\":\"" + ONE + "\",\"all\" : [ \"" + OTHER + "\" ,\"" + ONE + "\"]}"))
                .isEqualTo("{\"rib\":123456789012345678901234,\"all\" : [ 987654321098765 ,123456789012345678901234]}");
        assertThat(whole("\"" + ONE + "\"")).isEqualTo("123456789012345678901234");
    }

    @Test
    void namesOfMembersAndPartsOfStringsStay() {
        String json = "{\"" + ONE + "\":1,\"a\":\"" + ONE + " \",\"b\":\"\\\"" + ONE + "\",\"c\":\"" + ONE
                + "\\\"\",\"d\":[{\"" + OTHER + "\":\"\"}],\"e\":\"ZJRIB\",\"" + OTHER + "\":\"" + ONE + ONE + "\"}";

        assertThat(whole(json)).isEqualTo(json);
    }

    @Property(tries = 500)
    void howeverItIsCut(@ForAll long seed) {
        Random random = new Random(seed);
        String[] parts = {"\"", ONE, OTHER, "{", "}", "[", "]", ":", ",", "\\\"", "\\\\", " ", "7", "ZJ", "a"};
        StringBuilder json = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            String part = parts[random.nextInt(parts.length)];
            json.append(random.nextInt(3) == 0 ? "\"" + part + "\"" : part);
        }
        BareNumbers numbers = new BareNumbers(DIGITS);
        StringBuilder said = new StringBuilder();
        for (int at = 0; at < json.length(); ) {
            int end = Math.min(json.length(), at + 1 + random.nextInt(20));
            said.append(numbers.accept(json.substring(at, end)));
            at = end;
        }

        assertThat(said.append(numbers.finish()).toString()).isEqualTo(whole(json.toString()));
    }
}
