"""Sentences that the child and its parent both say."""

BROKEN = "berkas rusak atau tidak dapat dibaca; simpan ulang dari aplikasinya, lalu kirim lagi"
TOO_MUCH = "berkas memerlukan memori lebih dari batas; pecah menjadi beberapa berkas yang lebih kecil"
