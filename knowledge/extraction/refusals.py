"""Sentences that the child and its parent both say."""

BROKEN = "berkas rusak atau tidak dapat dibaca; simpan ulang dari aplikasinya, lalu kirim lagi"
FELL = (
    "berkas rusak, atau terlalu besar untuk dibaca; simpan ulang dari aplikasinya, atau pecah menjadi beberapa berkas"
)
DECLARES = "berkas memuat deklarasi XML yang tidak wajar; simpan ulang dari aplikasinya"
NO_TEXT = "isinya bukan teks yang dikenal; simpan ulang berkasnya sebagai teks UTF-8"
TOO_MUCH = "berkas memerlukan memori lebih dari batas; pecah menjadi beberapa berkas yang lebih kecil"
