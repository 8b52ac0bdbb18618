package org.jazari.shield;

import java.util.List;

/** Sentences of a language around an identifier, which stands where the number sign does. */
record Phrases(
        List<String> openings,
        List<String> rib,
        List<String> iban,
        List<String> ice,
        List<String> cin,
        List<String> phone,
        List<String> plate,
        List<String> email,
        List<String> card,
        String invoice,
        String lot,
        String amount,
        String law) {
    private static final Phrases FRENCH = new Phrases(
            List.of("Bonjour,", "Objet : demande de remboursement.", "Compte rendu de la réunion du 12 mars 2026."),
            List.of(
                    "Merci de virer sur le RIB # avant vendredi.",
                    "Mon compte : #",
                    "RIB:#;",
                    "Le virement n’est pas arrivé (#)."),
            List.of("IBAN #.", "Virement international vers #, merci.", "iban: #"),
            List.of("La société porte l’ICE #.", "ICE : #", "Identifiant commun #, à reporter sur la facture."),
            List.of(
                    "Titulaire de la CIN n° #, il demande un duplicata.",
                    "CNIE : #",
                    "Carte nationale d’identité #.",
                    "sa carte d'identité (#) a expiré."),
            List.of(
                    "Vous pouvez me joindre au #.",
                    "Tél. : #",
                    "Portable : #, après 18 h.",
                    "Rappelez le # svp.",
                    "# (WhatsApp)."),
            List.of("Le véhicule immatriculé # est garé.", "Plaque : #", "Ma voiture # est en panne."),
            List.of("Écrivez à #, merci.", "Courriel : #"),
            List.of("Paiement par carte bancaire #.", "Carte # refusée."),
            "Facture n° ",
            "Lot ",
            "Le montant est de # DH",
            "La loi n° ");
    private static final Phrases ENGLISH = new Phrases(
            List.of("Hello,", "Minutes of the meeting.", "Dear colleague,"),
            List.of("Please transfer to account # today.", "RIB: #", "The bank rejected # yesterday."),
            List.of("IBAN #.", "Send it to #, please.", "My iban is #"),
            List.of("The company's ICE is #.", "ICE: #"),
            List.of(
                    "Her national ID card is #.",
                    "CIN: #",
                    "Identity card number # was issued in Rabat.",
                    "The holder of CIN # asked again."),
            List.of("Call me at #.", "Phone: #", "My number is #, thanks.", "Reach us on # after noon."),
            List.of("The car with plate # was towed.", "License plate: #", "Vehicle # is parked."),
            List.of("Write to #, please.", "Email: #"),
            List.of("Credit card # was charged.", "Card number #."),
            "Invoice number ",
            "Batch ",
            "The total is # dirhams",
            "Law no. ");
    private static final Phrases ARABIC = new Phrases(
            List.of("السلام عليكم،", "الموضوع: طلب استرجاع مبلغ.", "محضر الاجتماع."),
            List.of("المرجو التحويل إلى الحساب البنكي # قبل الجمعة.", "رقم الحساب: #", "الحساب #؛"),
            List.of("رقم الإيبان #.", "IBAN: #", "تحويل دولي نحو # من فضلكم."),
            List.of("التعريف الموحد للمقاولة #.", "ICE: #"),
            List.of("الحامل للبطاقة الوطنية رقم #.", "بطاقة التعريف الوطنية: #", "رقم بطاقتي # وقد ضاعت.", "ب.ت.و #"),
            List.of("يمكنكم الاتصال بي على الرقم #.", "الهاتف: #", "رقم هاتفي # بعد الزوال.", "اتصلوا ب # من فضلكم."),
            List.of("السيارة المسجلة تحت رقم # متوقفة.", "لوحة الترقيم: #", "سيارتي # معطلة."),
            List.of("البريد الإلكتروني # شكرا.", "راسلوني على #"),
            List.of("الأداء ببطاقة بنكية #.", "بطاقة الائتمان #"),
            "فاتورة رقم ",
            "عينة ",
            "المبلغ هو # درهم",
            "القانون رقم ");
    private static final Phrases DARIJA = new Phrases(
            List.of("Salam khoya,", "Slm, bghit n3ref,", "Salam 3likom,"),
            List.of("sift liya l flous f had rib # 3afak.", "rib dyali: #", "l7sab dyali # ma wslnich walo."),
            List.of("iban dyali # .", "3titek iban: #"),
            List.of("ICE dyal charika # .", "lice: #"),
            List.of("lakart dyali # salat.", "la cin dyali hiya # .", "nmra d lakart nationale: #", "3andi carta #"),
            List.of("3iyet liya f # .", "nmra dyali #", "tel: # wla watsap.", "had nmra # d khoya."),
            List.of("tomobilti # t9ssat.", "lmatricule d tonobil #", "siyara # kayna f zan9a."),
            List.of("sift liya f # .", "email dyali #"),
            List.of("khlest b la carte bancaire # .", "visa dyali #"),
            "facture numero ",
            "lot ",
            "t9am 3liya # dh",
            "9anoun loi ");

    static final List<Phrases> ALL = List.of(FRENCH, ENGLISH, ARABIC, DARIJA);
}
