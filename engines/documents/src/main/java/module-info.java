/** Text, HTML and PDF of any origin read as one plain text, in blocks, with the page's own body told from its furniture. */
module org.jazari.documents {
    requires static transitive org.jspecify;
    requires com.ibm.icu;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.jsoup;

    exports org.jazari.documents;
}
