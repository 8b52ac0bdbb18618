package org.jazari.gateway.dataplane.http;

/** An upstream's answer on its way to the client. */
sealed interface Answer permits StreamedAnswer, WholeAnswer {
    /** The upstream's connection is gone, or says nothing more. */
    void upstreamBroke(String reason);

    /** The answer must not go on. */
    void breakOff(Refusal refusal, String outcome);

    /** What has been used so far. */
    Usage usage();
}
