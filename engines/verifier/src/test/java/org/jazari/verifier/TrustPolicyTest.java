package org.jazari.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.TestLog.Signer;
import org.junit.jupiter.api.Test;

/** The policy files of C2SP tlog-policy. */
class TrustPolicyTest {
    private final Signer log = Signer.named(TestLog.ORIGIN, SignatureType.ED25519);
    private final List<Signer> witnesses = new ArrayList<>();

    TrustPolicyTest() {
        for (int i = 1; i <= 6; i++) {
            witnesses.add(Signer.named("w" + i + ".example", SignatureType.ED25519_COSIGNATURE));
        }
    }

    /** The example of the specification: two of the X witnesses, and one of the Y witnesses. */
    private String example() {
        StringBuilder text = new StringBuilder("# comment\n\n \tlog " + log.key() + " https://log.example\n");
        for (int i = 0; i < 6; i++) {
            text.append("witness ")
                    .append(i < 3 ? "X" : "Y")
                    .append(i % 3 + 1)
                    .append('\t')
                    .append(witnesses.get(i).key())
                    .append('\n');
        }
        return text
                + "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\ngroup X-and-Y all X-witnesses Y-witnesses\n"
                + "quorum X-and-Y\n";
    }

    @Test
    void groupsOfGroups() throws RefusedException {
        TrustPolicy policy = TrustPolicy.parse(example());
        for (int chosen = 0; chosen < 64; chosen++) {
            List<Signer> signers = new ArrayList<>(List.of(log));
            for (int i = 0; i < 6; i++) {
                if (((chosen >> i) & 1) == 1) {
                    signers.add(witnesses.get(i));
                }
            }
            boolean enough = Integer.bitCount(chosen & 7) >= 2 && (chosen >> 3) != 0;
            SignedNote note = new TestLog("a").signed(signers.toArray(Signer[]::new));
            assertThat(policy.isQuorum(policy.checkSignatures(note))).isEqualTo(enough);
        }
    }

    @Test
    void whatIsNotAPolicy() {
        String good = example();
        String x1 = "witness X1\t" + witnesses.get(0).key() + "\n";
        for (String wrong : List.of(
                "",
                good.replace("quorum X-and-Y\n", ""),
                good + "quorum none\n",
                good.replace("quorum X-and-Y", "quorum Z"),
                good.replace("group X-witnesses 2", "group X-witnesses 4"),
                good.replace("group X-witnesses 2", "group X-witnesses 0"),
                good.replace("group X-witnesses 2", "group X-witnesses 02"),
                good.replace("group X-witnesses 2 X1", "group X-witnesses 2 none"),
                good.replace("any Y1", "any X1"),
                good.replace("any Y1", "any Q1"),
                good.replace(x1, x1 + x1.replace("X1", "X9")),
                good.replace("witness X1", "witness none"),
                good.replace("# comment", "# comment\r"),
                good.replace("# comment", "comment"),
                good.replace("log ", "log x "),
                good.replace(log.key().toString(), witnesses.get(0).key().toString()),
                "quorum X\n" + good)) {
            assertThatThrownBy(() -> TrustPolicy.parse(wrong)).as(wrong).isInstanceOf(RefusedException.class);
        }
    }
}
