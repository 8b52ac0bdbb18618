package org.jazari.energy.lp;

/**
 * A sum of products as if in twice the precision of a double: each product is split exactly into its rounded value and its
 * error by a fused multiply-add, each addition likewise.
 *
 * <p>Source: Ogita, Rump, Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26 (2005), algorithm Dot2.
 */
final class CompensatedSum {
    private double sum;
    private double error;

    void reset() {
        sum = 0;
        error = 0;
    }

    void add(double term) {
        double next = sum + term;
        double virtual = next - sum;
        error += (sum - (next - virtual)) + (term - virtual);
        sum = next;
    }

    void addProduct(double left, double right) {
        double product = left * right;
        error += Math.fma(left, right, -product);
        add(product);
    }

    double value() {
        return sum + error;
    }
}
