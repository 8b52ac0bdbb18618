package org.jazari.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An exact fraction in lowest terms with a positive denominator. Scores and thresholds are such fractions, never floating point. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}(?:[.][0-9]{1,9}|/[1-9][0-9]{0,8})?");

    public Rational {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException(numerator + "/0 is no number");
        }
        BigInteger shared = numerator.gcd(denominator).max(BigInteger.ONE);
        if (denominator.signum() < 0) {
            shared = shared.negate();
        }
        numerator = numerator.divide(shared);
        denominator = denominator.divide(shared);
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** True for {@code 12}, {@code -9.74} and {@code 184/5}: at most 15 digits, and 9 after the point or the stroke. */
    public static boolean isWritten(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Reads what {@link #isWritten} accepts.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Rational parse(String text) {
        if (!isWritten(text)) {
            throw new IllegalArgumentException("Not a number such as 12, 9.74 or 184/5: " + text);
        }
        int stroke = text.indexOf('/');
        return stroke < 0
                ? of(new BigDecimal(text))
                : new Rational(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException if the other is zero
     */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /** The largest whole number that is not above this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The smallest whole number that is not below this. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    /** The nearest whole number; the upper one of two that are as near. */
    public Rational roundedHalfUp() {
        return new Rational(plus(of(1, 2)).floor(), BigInteger.ONE);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** For people: at most two decimals, rounded half up. */
    public String rounded() {
        BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 12} or {@code 184/5}: what {@link #parse} reads. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
